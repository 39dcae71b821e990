package dev.mamori.notification.notice;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** Asks the client for an answer that it gives elsewhere. */
@Path("/v1/clients/{clientId}/client-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Client requests", description = "Asks the client for an answer that it gives at the owning service.")
public class ClientRequestResource {
    private final Caller caller;
    private final Commands commands;
    private final TellingService telling;

    ClientRequestResource(Caller caller, Commands commands, TellingService telling) {
        this.caller = caller;
        this.commands = commands;
        this.telling = telling;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "askClient",
            summary = "Ask the client to agree to a criteria version, or to come along on a visit",
            description =
                    "The notice carries where the answer is given. Consent to a block and agreement to a proposed version are asked for by themselves. Asking again"
                            + " for the same thing answers with the notice that is there.")
    @APIResponse(
            responseCode = "201",
            description = "The client is asked.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response ask(@PathParam("clientId") ClientId clientId, @Valid ClientRequestRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            NoticeView made = telling.ask(clientId, request);
            return Reply.created("/v1/clients/" + clientId + "/notices/" + made.noticeId(), made);
        });
    }
}
