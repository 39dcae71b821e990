package dev.mamori.blocklist.explain;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Why was this call refused, or not?" as one query. */
@Path("/v1/clients/{clientId}/screening-explanations")
@Tag(name = "Explanations", description = "Why a call was refused, or not.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExplanationResource {
    private final Caller caller;
    private final Transactions transactions;
    private final ExplanationService explanations;

    ExplanationResource(Caller caller, Transactions transactions, ExplanationService explanations) {
        this.caller = caller;
        this.transactions = transactions;
        this.explanations = explanations;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "explainScreening",
            summary = "Why was this call refused, or not?",
            description = "Answers from what is on record for that instant: queue, policy, switches, entries with their"
                    + " suspensions and ends, the criteria behind them, and calls really refused around it. Audited.")
    public ExplanationView explain(@PathParam("clientId") ClientId clientId, @NotNull @Valid ExplanationRequest asked) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> explanations.explain(asked));
    }
}
