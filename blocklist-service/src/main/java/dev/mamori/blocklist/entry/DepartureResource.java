package dev.mamori.blocklist.entry;

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

/** A client that left: it consented to its blocks as long as it was one (BR-17, BR-20). */
@Path("/v1/clients/{clientId}/departure")
@Tag(name = "Entries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DepartureResource {
    private final Caller caller;
    private final Commands commands;
    private final BlockEntryService entries;

    DepartureResource(Caller caller, Commands commands, BlockEntryService entries) {
        this.caller = caller;
        this.commands = commands;
        this.entries = entries;
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.MANAGER})
    @Operation(
            operationId = "reportClientDeparture",
            summary = "Report that the client has left",
            description =
                    "All its entries rest at once, and a re-review is opened for each; ending them stays the act of a"
                            + " person (CLIENT_LEFT).")
    @APIResponse(
            responseCode = "200",
            description = "The entries that rest now.",
            content = @Content(schema = @Schema(implementation = DepartureView.class)))
    public Response report(@PathParam("clientId") ClientId clientId, @NotNull @Valid DepartureRequest said) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, said, () -> Reply.ok(new DepartureView(entries.clientLeft(said.reason()))));
    }
}
