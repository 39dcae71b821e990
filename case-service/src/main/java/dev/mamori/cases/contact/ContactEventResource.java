package dev.mamori.cases.contact;

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

/** Where PBX, CTI, voice analytics and desks report what happens. */
@Path("/v1/clients/{clientId}/contact-events")
@Tag(name = "Contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ContactEventResource {
    private final Caller caller;
    private final Commands commands;
    private final ContactEventService events;

    ContactEventResource(Caller caller, Commands commands, ContactEventService events) {
        this.caller = caller;
        this.commands = commands;
        this.events = events;
    }

    @POST
    @RolesAllowed({Role.PBX, Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER})
    @Operation(
            operationId = "recordContactEvent",
            summary = "Report a fact about a contact",
            description =
                    "Once per eventId, in any order, as late as may be: the contact follows from all its events. A"
                            + " recognised threat alerts the centre's supervisors in the same transaction, and the answer tells the"
                            + " PBX what to do.")
    @APIResponse(
            responseCode = "200",
            description = "The contact, and what the PBX is asked to do.",
            content = @Content(schema = @Schema(implementation = ContactEventView.class)))
    public Response record(@PathParam("clientId") ClientId clientId, @Valid ContactEventRequest reported) {
        caller.mustSee(clientId);
        return commands.perform(clientId, reported, () -> {
            var recorded = events.record(reported);
            return Reply.ok(recorded.view()).auditedIf(recorded.audited());
        });
    }
}
