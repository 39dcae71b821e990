package dev.mamori.blocklist.queue;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** Imports called numbers (DNIS) for many queues at once (REQ-8.6, REQ-15.9: any spelling). */
@Path("/v1/clients/{clientId}/called-numbers")
@Tag(name = "Called numbers", description = "Numbers by which callers reach queues.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CalledNumbersResource {
    private final Caller caller;
    private final Commands commands;
    private final CalledNumbersService numbers;

    CalledNumbersResource(Caller caller, Commands commands, CalledNumbersService numbers) {
        this.caller = caller;
        this.commands = commands;
        this.numbers = numbers;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "importCalledNumbers",
            summary = "Import called numbers",
            description =
                    "All or none; every line that cannot be taken is told. Adds only: a number that leads to another"
                            + " queue is not moved.")
    @APIResponse(
            responseCode = "200",
            description = "What was added.",
            content = @Content(schema = @Schema(implementation = CalledNumbersView.class)))
    public Response importNumbers(
            @PathParam("clientId") ClientId clientId, @NotNull @Valid CalledNumbersRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> {
            var imported = numbers.importAll(wanted);
            return Reply.ok(imported).auditedIf(!imported.queueIds().isEmpty());
        });
    }
}
