package dev.mamori.judgment.shadow;

import dev.mamori.judgment.shadow.ShadowView.DifferenceView;
import dev.mamori.judgment.shadow.ShadowView.RunsView;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries a set on stored facts before anybody signs it. */
@Path("/v1/clients/{clientId}/criteria-sets/{setId}/shadow-runs")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ShadowResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ShadowService shadows;
    private final ShadowStore store;
    private final ShadowJob job;

    ShadowResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ShadowService shadows,
            ShadowStore store,
            ShadowJob job) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.shadows = shadows;
        this.store = store;
        this.job = job;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "startShadowRun",
            summary = "Try a set on stored facts",
            description = "In the background and resumable. It tells what would have been proposed otherwise.")
    @APIResponse(
            responseCode = "202",
            description = "The run; ask for it again to see its progress.",
            content = @Content(schema = @Schema(implementation = ShadowView.class)))
    public Response start(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid ShadowRequest wanted) {
        caller.mustSee(clientId);
        var answer = commands.perform(clientId, wanted, () -> Reply.accepted(view(shadows.start(setId, wanted))));
        job.wake();
        return answer;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listShadowRuns",
            summary = "List the runs of a set, newest first",
            description = "With their progress.")
    public RunsView list(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return transactions.inClient(
                clientId,
                () -> new RunsView(store.ofSet(setId).stream().map(this::view).toList()));
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "getShadowRun", summary = "Get a run", description = "With its progress.")
    public ShadowView get(
            @PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId, @PathParam("runId") UUID runId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> view(run(setId, runId)));
    }

    @GET
    @Path("/{runId}/differences")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listShadowDifferences",
            summary = "List what would have been proposed otherwise",
            description = "In the order in which the facts were evaluated; more appear while it runs.")
    public Page<DifferenceView> differences(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @PathParam("runId") UUID runId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(clientId, () -> {
            run(setId, runId);
            return Page.of(
                            store.differences(runId, after, limit + 1),
                            limit,
                            last -> cursors.sign(last.evaluationId().toString()))
                    .map(DifferenceView::of);
        });
    }

    private ShadowView view(ShadowStore.Run run) {
        return ShadowView.of(run, shadows.edited(run));
    }

    private ShadowStore.Run run(UUID setId, UUID runId) {
        return store.find(runId).filter(run -> run.setId().equals(setId)).orElseThrow(Problems::notFound);
    }
}
