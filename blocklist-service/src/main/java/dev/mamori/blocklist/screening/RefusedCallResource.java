package dev.mamori.blocklist.screening;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calls that were refused (requirements section 3.3). */
@Path("/v1/clients/{clientId}/refused-calls")
@Tag(name = "Refused calls", description = "Calls that were refused, with queue, time and announcement.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RefusedCallResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final RefusedCallStore store;

    RefusedCallResource(Caller caller, Transactions transactions, Cursors cursors, RefusedCallStore store) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listRefusedCalls",
            summary = "List refused calls",
            description = "Newest first, written up to a second after the answer; numbers are masked.")
    public Page<RefusedCallView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(before, limit + 1),
                        limit,
                        last -> cursors.sign(last.refusedCallId().toString())));
    }
}
