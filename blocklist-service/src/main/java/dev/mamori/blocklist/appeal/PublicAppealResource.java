package dev.mamori.blocklist.appeal;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The public form's side of appeals: no login, few requests, and no word about whether a number is listed, neither in the
 * answer nor in its time (ADR 0009).
 */
@Path("/v1/clients/{clientId}/public-appeals")
@Tag(name = "Public appeals", description = "For people outside whose calls are not put through.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
public class PublicAppealResource {
    private final PublicFormLimitService limits;
    private final KnownClients clients;
    private final Commands commands;
    private final Transactions transactions;
    private final AppealService appeals;
    private final AppealStore store;
    private final AppealMatchJob matching;

    PublicAppealResource(
            PublicFormLimitService limits,
            KnownClients clients,
            Commands commands,
            Transactions transactions,
            AppealService appeals,
            AppealStore store,
            AppealMatchJob matching) {
        this.limits = limits;
        this.clients = clients;
        this.commands = commands;
        this.transactions = transactions;
        this.appeals = appeals;
        this.store = store;
        this.matching = matching;
    }

    @POST
    @Operation(
            operationId = "appealInPublic",
            summary = "Object to a refusal, from outside",
            description = "The answer is the same for every number. Keep receipt number and secret.")
    @APIResponse(
            responseCode = "202",
            description = "The receipt; whether the number is listed is not told.",
            content = @Content(schema = @Schema(implementation = PublicAppealView.class)))
    public Response appeal(@PathParam("clientId") ClientId clientId, @NotNull @Valid PublicAppealRequest wanted) {
        limits.take(clientId);
        Response receipt = commands.perform(clientId, wanted, () -> {
            clients.require(clientId);
            AppealService.Filed filed = appeals.fileInPublic(wanted);
            return Reply.accepted(PublicAppealView.receipt(filed.appeal(), filed.secret()));
        });
        matching.wake();
        return receipt;
    }

    @POST
    @Path("/status")
    @Operation(
            operationId = "askAppealStatus",
            summary = "Ask how one's appeal stands",
            description = "With receipt number and secret. The outcome is told once the appellant is known to use the"
                    + " number.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands.",
            content = @Content(schema = @Schema(implementation = PublicAppealView.class)))
    public PublicAppealView status(
            @PathParam("clientId") ClientId clientId, @NotNull @Valid PublicStatusRequest receipt) {
        limits.take(clientId);
        return transactions.inClient(clientId, () -> store.find(receipt.receiptNumber(), receipt.secret())
                .map(PublicAppealView::status)
                .orElseThrow(Problems::notFound));
    }
}
