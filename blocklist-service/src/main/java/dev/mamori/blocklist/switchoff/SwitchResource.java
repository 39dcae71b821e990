package dev.mamori.blocklist.switchoff;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** The emergency switch of one client (persona P7), and the disaster switch of its withheld-number policy. */
@Path("/v1/clients/{clientId}/refusal-switches")
@Tag(name = "Refusal switches", description = "Turns all refusal off at once, with a log.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SwitchResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final SwitchService switches;

    SwitchResource(Caller caller, Commands commands, Transactions transactions, SwitchService switches) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.switches = switches;
    }

    @GET
    @RolesAllowed({
        Role.ADMIN,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.PBX
    })
    @Operation(
            operationId = "getRefusalSwitches",
            summary = "How a client's switches stand",
            description = "With who switched what and why, the switches for all clients included.")
    public SwitchView get(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, switches::view);
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.MANAGER})
    @Operation(
            operationId = "switchRefusal",
            summary = "Turn a client's refusals off, or on again",
            description = "Takes effect at the next screening. Entries stay as they are and end by their time.")
    @APIResponse(
            responseCode = "200",
            description = "How the switches stand now.",
            content = @Content(schema = @Schema(implementation = SwitchView.class)))
    public Response flip(@PathParam("clientId") ClientId clientId, @NotNull @Valid SwitchRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(switches.flip(wanted)));
    }
}
