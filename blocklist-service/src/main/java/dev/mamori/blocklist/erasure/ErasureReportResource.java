package dev.mamori.blocklist.erasure;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was erased here of what case-service has erased. */
@Path("/v1/clients/{clientId}/erasure-reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Erasure reports", description = "What was erased here of cases and customers that are erased.")
public class ErasureReportResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ErasureService service;

    ErasureReportResource(Caller caller, Transactions transactions, Cursors cursors, ErasureService service) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listErasureReports",
            summary = "List what was erased here, the newest first",
            description =
                    "One for each case and customer that case-service has erased, also where nothing was kept here.")
    public Page<ErasureReportView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only of the case or customer with this id.") @QueryParam("subjectId")
                    UUID subjectId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(
                                subjectId == null ? null : subjectId.toString(),
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> key.get(1)).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(last.recordedAt().toString(), last.subjectId())));
    }
}
