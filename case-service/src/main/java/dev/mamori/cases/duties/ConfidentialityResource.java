package dev.mamori.cases.duties;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** What staff confirm before they read cases. */
@Path("/v1/clients/{clientId}/confidentiality")
@Tag(name = "Duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConfidentialityResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ConfidentialityService confidentiality;

    ConfidentialityResource(
            Caller caller, Commands commands, Transactions transactions, ConfidentialityService confidentiality) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.confidentiality = confidentiality;
    }

    @GET
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getConfidentiality",
            summary = "Get the confidentiality text in force",
            description = "404 where none is set: then nothing has to be confirmed.")
    public ConfidentialityView get(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> confidentiality.inForce().orElseThrow(Problems::notFound));
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "setConfidentiality",
            summary = "Set a new confidentiality text",
            description = "From now on staff confirm it before they read cases of this client.")
    @APIResponse(
            responseCode = "201",
            description = "The text.",
            content = @Content(schema = @Schema(implementation = ConfidentialityView.class)))
    public Response set(@PathParam("clientId") ClientId clientId, @Valid ConfidentialityRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created("/v1/clients/" + clientId + "/confidentiality", confidentiality.set(wanted)));
    }

    @POST
    @Path("/confirmations")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "confirmConfidentiality",
            summary = "Confirm the confidentiality text in force",
            description = "A second confirmation changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The text, confirmed.",
            content = @Content(schema = @Schema(implementation = ConfidentialityView.class)))
    public Response confirm(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                null,
                () -> Reply.created("/v1/clients/" + clientId + "/confidentiality", confidentiality.confirm()));
    }
}
