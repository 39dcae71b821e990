package dev.mamori.cases.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluations of contacts and cases by judgment-service. They propose; a person judges. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Evaluations", description = "Facts for judgment-service, and its answers.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvaluationResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final FactsService facts;
    private final EvaluationService evaluations;
    private final EvaluationStore store;

    EvaluationResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            FactsService facts,
            EvaluationService evaluations,
            EvaluationStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.facts = facts;
        this.evaluations = evaluations;
        this.store = store;
    }

    @POST
    @Path("/contacts/{contactId}/evaluations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "evaluateContact",
            summary = "Have a contact evaluated by the criteria set in force",
            description = "503 while judgment-service is away; nothing on record is lost by it.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation, as judgment-service answered.",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response evaluateContact(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId) {
        String path = "/v1/clients/" + clientId + "/contacts/" + contactId + "/evaluations";
        return evaluate(clientId, path, () -> facts.ofContact(contactId));
    }

    @GET
    @Path("/contacts/{contactId}/evaluations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listContactEvaluations",
            summary = "List the evaluations of a contact, latest first",
            description = "Word for word, as judgment-service answered.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = EvaluationView.Listed.class)))
    public Response ofContact(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId) {
        caller.mustSee(clientId);
        List<JsonNode> all = transactions.inClient(clientId, () -> {
            facts.requireSeen(contactId);
            return store.of(null, contactId.value());
        });
        return Response.ok(new Page<>(all, null)).build();
    }

    @POST
    @Path("/cases/{caseId}/evaluations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "evaluateCase",
            summary = "Have a case evaluated by the criteria set in force",
            description = "503 while judgment-service is away; nothing on record is lost by it.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation, as judgment-service answered.",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response evaluateCase(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        String path = "/v1/clients/" + clientId + "/cases/" + caseId + "/evaluations";
        return evaluate(clientId, path, () -> facts.ofCase(caseId));
    }

    @GET
    @Path("/cases/{caseId}/evaluations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR
    })
    @Operation(
            operationId = "listCaseEvaluations",
            summary = "List the evaluations of a case, latest first",
            description = "Word for word, as judgment-service answered.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content = @Content(schema = @Schema(implementation = EvaluationView.Listed.class)))
    public Response ofCase(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        List<JsonNode> all = transactions.inClient(clientId, () -> {
            facts.requireSeen(caseId);
            return store.of(caseId.value(), null);
        });
        return Response.ok(new Page<>(all, null)).build();
    }

    private Response evaluate(ClientId clientId, String path, Supplier<FactSheet> told) {
        caller.mustSee(clientId);
        FactSheet sheet = transactions.inClient(clientId, told);
        JsonNode result = evaluations.ask(clientId, sheet);
        return commands.perform(clientId, null, () -> {
            evaluations.keep(sheet, result);
            return Reply.created(path, result);
        });
    }
}
