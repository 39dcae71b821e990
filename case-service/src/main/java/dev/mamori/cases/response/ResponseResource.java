package dev.mamori.cases.response;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How to respond to each type: the examples, and the plans that a verdict opens. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Responses", description = "How to respond to each of the twelve types.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ResponseResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ExampleStore examples;
    private final ResponsePlanStore plans;
    private final CaseAccessService cases;
    private final Audit audit;
    private final Clock clock;

    ResponseResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            ExampleStore examples,
            ResponsePlanStore plans,
            CaseAccessService cases,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.examples = examples;
        this.plans = plans;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("/response-examples")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listResponseExamples",
            summary = "List an example of how to respond to each type",
            description = "Twelve, in the guideline's order. During a contact the guidance shows those that fit.")
    public Page<ExampleView> list(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(examples.all(), null));
    }

    @PUT
    @Path("/response-examples/{type}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "keepResponseExample",
            summary = "Set the example of a type",
            description = "It takes the place of the built-in one.")
    @APIResponse(
            responseCode = "200",
            description = "The example.",
            content = @Content(schema = @Schema(implementation = ExampleView.class)))
    public Response keep(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "One of the twelve types.") @PathParam("type") HarassmentType type,
            @Valid ExampleRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            examples.keep(type, wanted, clock.instant(), caller.id());
            audit.record("RESPONSE_EXAMPLE_KEPT", "response-example", type.name(), null, Map.of());
            return Reply.ok(new ExampleView(type, wanted.doing(), wanted.say(), true));
        });
    }

    @GET
    @Path("/cases/{caseId}/response-plans")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listResponsePlans",
            summary = "List the response plans of a case",
            description = "Each type that a verdict of harassment cites opens one; it ends with the verdict.")
    public Page<ResponsePlanView> plans(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            cases.read(caseId);
            return new Page<>(plans.of(caseId), null);
        });
    }

    @POST
    @Path("/cases/{caseId}/response-plans/{planId}/completion")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "completeResponsePlan",
            summary = "Record that a response plan was carried out",
            description = "A plan that is done or withdrawn is a 409.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = @Content(schema = @Schema(implementation = ResponsePlanView.class)))
    public Response complete(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the plan.") @PathParam("planId") UUID planId,
            @Valid PlanCompletionRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            cases.append(caseId);
            find(caseId, planId);
            if (!plans.complete(caseId, planId, wanted.how(), clock.instant(), caller.id())) {
                throw Problems.conflict(Text.of("この対応計画は完了または取消済みです。", "The plan is done or withdrawn already."));
            }
            audit.record("RESPONSE_PLAN_DONE", "case", caseId.toString(), null, Map.of("planId", planId));
            return Reply.ok(find(caseId, planId));
        });
    }

    private ResponsePlanView find(CaseId caseId, UUID planId) {
        return plans.of(caseId).stream()
                .filter(each -> each.planId().equals(planId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
