package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a block review must know of a case and a number. blocklist-service reads it itself, with the caller's token. */
@Path("/v1/clients/{clientId}/block-facts")
@Tag(name = "Block facts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlockFactsResource {
    private final Caller caller;
    private final Transactions transactions;
    private final FactsService facts;

    BlockFactsResource(Caller caller, Transactions transactions, FactsService facts) {
        this.caller = caller;
        this.transactions = transactions;
        this.facts = facts;
    }

    @GET
    @RolesAllowed({Role.SERVICE, Role.SUPERVISOR, Role.BLOCK_REVIEWER, Role.MANAGER, Role.SPECIALIST, Role.CLIENT})
    @Operation(
            operationId = "getBlockFacts",
            summary = "Get the facts for a block review",
            description = "Of this client only. The number may be written in any way.")
    public BlockFactsView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The number that is to be blocked.", example = "+819001230010", required = true)
                    @QueryParam("number")
                    @NotBlank @Size(max = 50) String number,
            @Parameter(description = "The case behind the request.", required = true) @QueryParam("caseId") @NotNull CaseId caseId) {
        caller.mustSee(clientId);
        PhoneNumber asked = PhoneNumber.find(number)
                .orElseThrow(() -> Problems.unprocessable(
                        Text.of("電話番号として読み取れません。", "It cannot be read as a telephone number."), List.of()));
        return transactions.inClient(clientId, () -> facts.ofBlock(caseId, asked));
    }
}
