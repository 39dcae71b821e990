package dev.mamori.cases.privacy;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who read what. Reading it is itself logged. */
@Path("/v1/clients/{clientId}/access-log")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.AUDITOR)
public class AccessLogResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final AccessLogStore store;
    private final Audit audit;

    AccessLogResource(Caller caller, Transactions transactions, Cursors cursors, AccessLogStore store, Audit audit) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.audit = audit;
    }

    @GET
    @Operation(
            operationId = "listAccessLog",
            summary = "List who read or took out personal data, latest first",
            description = "Cases, journals, evidence, numbers, exports, customers. What is heard in care is not in it.")
    public Page<AccessLogView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "At or after.") @QueryParam("from") Instant from,
            @Parameter(description = "Only by this person.") @QueryParam("actorId") String actorId,
            @Parameter(description = "Only of this case, customer or matter.") @QueryParam("subjectId")
                    String subjectId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(clientId, () -> {
            var page = Page.of(
                    store.list(
                            after.map(key -> Instant.parse(key.get(0))).orElse(null),
                            after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                            from,
                            actorId,
                            subjectId,
                            limit + 1),
                    limit,
                    last -> cursors.sign(last.at().toString(), last.entryId()));
            audit.record("ACCESS_LOG_READ", "client", clientId.value(), null, Map.of());
            return page;
        });
    }
}
