package dev.mamori.notification.offboarding;

import dev.mamori.notification.client.ClientService;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends the work for a client. */
@Path("/v1/clients/{clientId}/off-boarding")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Clients", description = "The companies on whose behalf contacts are answered.")
public class OffBoardingResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ClientService clients;
    private final OffBoardingService service;

    OffBoardingResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            ClientService clients,
            OffBoardingService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.clients = clients;
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "offBoardClient",
            summary = "End the work for a client",
            description =
                    "Its endpoints are not called any more and their secrets erased; contacts and addresses are erased, and"
                            + " mails that wait are not sent. The other services learn of it by the feed of the registries. What"
                            + " is on record stays for as long as it must be kept. Doing it again ends what was added since.")
    @APIResponse(
            responseCode = "200",
            description = "The client is off-boarded.",
            content = @Content(schema = @Schema(implementation = OffBoardingView.class)))
    public Response end(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        // Two transactions, as the registry is of no client; done again, each does what is left to do.
        Instant leftAt = transactions.inRegistry(() -> clients.leave(clientId.value()));
        return commands.perform(clientId, null, () -> Reply.ok(service.end(clientId, leftAt)));
    }
}
