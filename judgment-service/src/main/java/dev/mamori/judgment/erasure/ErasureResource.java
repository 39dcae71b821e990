package dev.mamori.judgment.erasure;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was erased, for those who must show it. */
@Path("/v1/clients/{clientId}/erasures")
@Tag(name = "Erasures", description = "Words and names erased because case-service erased them; what counts stays.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ErasureResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ErasureStore store;

    ErasureResource(Caller caller, Transactions transactions, Cursors cursors, ErasureStore store) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listErasures",
            summary = "List what was erased, latest first",
            description = "About one case, contact or customer where `subjectId` is given. Counts and ids, no words.")
    public Page<ErasureView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those about this case, contact or customer.") @QueryParam("subjectId")
                    UUID subjectId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(subjectId == null ? null : subjectId.toString(), before, limit + 1),
                        limit,
                        last -> cursors.sign(last.erasureId().toString())));
    }
}
