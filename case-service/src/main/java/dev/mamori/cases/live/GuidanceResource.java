package dev.mamori.cases.live;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.response.HarassmentType;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One GET tells the communicator what she may do during a contact; one POST calls help. */
@Path("/v1/clients/{clientId}/contacts/{contactId}")
@Tag(name = "Live", description = "During a contact: guidance, help, and what is going on at a centre.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER})
public class GuidanceResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final GuidanceService live;

    GuidanceResource(Caller caller, Commands commands, Transactions transactions, GuidanceService live) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.live = live;
    }

    @GET
    @Path("/guidance")
    @Operation(
            operationId = "getGuidance",
            summary = "May I end, by which rule, and what do I say?",
            description = "From what is on record; no other service is asked. Ending is no verdict.")
    public GuidanceView guidance(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId,
            @Parameter(description = "Also examples for these types.") @QueryParam("type") @Size(max = 12) List<HarassmentType> types) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> live.guide(contactId, Set.copyOf(types)));
    }

    @POST
    @Path("/help-calls")
    @Operation(
            operationId = "callHelp",
            summary = "Call a superior to this contact",
            description = "An empty object is enough. The alert climbs along the duty roster until somebody takes it.")
    @APIResponse(
            responseCode = "201",
            description = "Help is called.",
            content = @Content(schema = @Schema(implementation = HelpView.class)))
    public Response help(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId,
            @Valid HelpRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created(
                        "/v1/clients/" + clientId + "/contacts/" + contactId, live.callHelp(contactId, wanted)));
    }
}
