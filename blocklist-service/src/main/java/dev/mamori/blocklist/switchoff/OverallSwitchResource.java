package dev.mamori.blocklist.switchoff;

import dev.mamori.platform.data.Transactions;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The emergency switch for all clients. It adds to each client's own: on again, a client's own switch still holds. */
@Path("/v1/refusal-switches")
@Tag(name = "Refusal switches")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverallSwitchResource {
    private final Commands commands;
    private final Transactions transactions;
    private final SwitchService switches;
    private final SwitchFollowJob followers;

    OverallSwitchResource(
            Commands commands, Transactions transactions, SwitchService switches, SwitchFollowJob followers) {
        this.commands = commands;
        this.transactions = transactions;
        this.switches = switches;
        this.followers = followers;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "getOverallRefusalSwitches",
            summary = "How the switches for all clients stand",
            description = "With who switched what and why.")
    public SwitchView get() {
        return transactions.inRegistry(switches::view);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "switchAllRefusal",
            summary = "Turn all refusals of all clients off, or on again",
            description = "Takes effect at the next screening of each client.")
    @APIResponse(
            responseCode = "200",
            description = "How the switches stand now.",
            content = @Content(schema = @Schema(implementation = SwitchView.class)))
    public Response flip(@NotNull @Valid SwitchRequest wanted) {
        Response switched = commands.performInRegistry(wanted, () -> Reply.ok(switches.flip(wanted)));
        followers.look();
        return switched;
    }
}
