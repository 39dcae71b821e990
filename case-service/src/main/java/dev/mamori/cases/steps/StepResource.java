package dev.mamori.cases.steps;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of ending a contact and of the police flow. */
@Path("/v1/clients/{clientId}/contacts/{contactId}/steps")
@Tag(name = "Steps", description = "Ending a contact and the police flow: logged, flagged, never locked.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StepResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ContactStore contacts;
    private final StepService steps;

    StepResource(
            Caller caller, Commands commands, Transactions transactions, ContactStore contacts, StepService steps) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.contacts = contacts;
        this.steps = steps;
    }

    @POST
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(
            operationId = "logStep",
            summary = "Log a step",
            description =
                    "Never refused because earlier steps are missing: what is unusual comes back as flags. A call to"
                            + " the police may be logged in any role.")
    @APIResponse(
            responseCode = "201",
            description = "The step is on record.",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    public Response log(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid StepRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var logged = steps.log(contactId, wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/contacts/" + contactId + "/steps",
                    StepView.of(logged.step(), logged.flags(), Language.of(language)));
        });
    }

    @GET
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR
    })
    @Operation(
            operationId = "listSteps",
            summary = "List the steps of a contact, in the order in which they were done",
            description = "With the flags that follow from what is on record now.")
    public Page<StepView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            if (contacts.find(contactId, Sight.of(caller)).isEmpty()) {
                throw Problems.notFound();
            }
            return new Page<>(
                    steps.list(contactId).stream()
                            .map(each -> StepView.of(each.step(), each.flags(), Language.of(language)))
                            .toList(),
                    null);
        });
    }
}
