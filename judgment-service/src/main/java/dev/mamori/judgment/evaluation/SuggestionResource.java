package dev.mamori.judgment.evaluation;

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

/** Codes offered for words while they are taken down (requirements 1.3). */
@Path("/v1/clients/{clientId}/suggestions")
@Tag(name = "Evaluations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuggestionResource {
    private final Caller caller;
    private final Transactions transactions;
    private final EvaluationService evaluations;

    SuggestionResource(Caller caller, Transactions transactions, EvaluationService evaluations) {
        this.caller = caller;
        this.transactions = transactions;
        this.evaluations = evaluations;
    }

    @POST
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR, Role.SERVICE})
    @Operation(
            operationId = "suggestCodes",
            summary = "Offer codes for words",
            description = "Explained and never counted: a person confirms. Nothing is stored.")
    public SuggestionsView suggest(@PathParam("clientId") ClientId clientId, @NotNull @Valid SuggestionRequest words) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> evaluations.suggest(words));
    }
}
