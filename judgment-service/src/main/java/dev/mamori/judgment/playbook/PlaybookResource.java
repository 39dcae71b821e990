package dev.mamori.judgment.playbook;

import dev.mamori.judgment.playbook.PlaybookRequest.SignatureRequest;
import dev.mamori.judgment.playbook.PlaybookView.AllView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Playbooks (対処法): what to do and say per type and step, agreed like the criteria. */
@Path("/v1/clients/{clientId}/playbooks")
@Tag(name = "Playbooks", description = "What to do and say, proposed by the agency and signed by both sides.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlaybookResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final PlaybookService playbooks;

    PlaybookResource(Caller caller, Commands commands, Transactions transactions, PlaybookService playbooks) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.playbooks = playbooks;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "proposePlaybook",
            summary = "Propose a version of the playbook",
            description = "Without entries it copies the template. All faults are told at once (422).")
    @APIResponse(
            responseCode = "201",
            description = "The proposed version.",
            content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Response propose(@PathParam("clientId") ClientId clientId, @NotNull @Valid PlaybookRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var made = playbooks.propose(wanted);
            return Reply.created("/v1/clients/" + clientId + "/playbooks/" + made.playbookId(), made);
        });
    }

    @POST
    @Path("/{playbookId}/agreements")
    @RolesAllowed({Role.CLIENT, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "agreePlaybook",
            summary = "Sign a playbook for one side",
            description = "With the second side's signature, by another person, it is in force.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = PlaybookView.class)))
    public Response agree(
            @PathParam("clientId") ClientId clientId,
            @PathParam("playbookId") UUID playbookId,
            @NotNull @Valid SignatureRequest signature) {
        caller.mustSee(clientId);
        return commands.perform(clientId, signature, () -> Reply.ok(playbooks.sign(playbookId, signature)));
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listPlaybooks",
            summary = "List the versions, newest first",
            description = "Old versions stay readable.")
    public AllView list(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new AllView(playbooks.all()));
    }

    @GET
    @Path("/current")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getCurrentPlaybook",
            summary = "Get what to do and say now",
            description = "The agreed version, else the template, in one request; what is switched off, for all or for"
                    + " the centre or queue named, is not offered.")
    public PlaybookView current(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The centre that asks.") @QueryParam("centreId") String centreId,
            @Parameter(description = "The queue of the contact.") @QueryParam("queueId") String queueId,
            @Parameter(description = "Only for these types; absent for all.") @QueryParam("type") List<String> types) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> playbooks.offered(Set.copyOf(types), centreId, queueId));
    }
}
