package dev.mamori.cases.duties;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The readiness list of the ten measures, per client and centre (REQ-12.0). */
@Path("/v1/clients/{clientId}/centres/{centreId}/readiness")
@Tag(name = "Duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReadinessResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ReadinessStore store;
    private final RegistryStore registry;
    private final Audit audit;
    private final Clock clock;

    ReadinessResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            ReadinessStore store,
            RegistryStore registry,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.store = store;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getReadiness",
            summary = "See how far the ten measures have come at a centre",
            description = "All ten; one that nobody stated is NOT_BEGUN.")
    public Page<ReadinessView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId) {
        caller.mustSee(clientId);
        requireCentre(centreId);
        return transactions.inClient(clientId, () -> {
            requireRegistered(centreId);
            return new Page<>(store.of(centreId), null);
        });
    }

    @PUT
    @Path("/{measure}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "stateReadiness",
            summary = "State how far a measure has come",
            description = "The statement before stays in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The measure.",
            content = @Content(schema = @Schema(implementation = ReadinessView.class)))
    public Response state(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "One of the ten measures.") @PathParam("measure") ReadinessMeasure measure,
            @Valid ReadinessRequest wanted) {
        caller.mustSee(clientId);
        requireCentre(centreId);
        return commands.perform(clientId, wanted, () -> {
            requireRegistered(centreId);
            store.state(centreId, measure, wanted, clock.instant(), caller.id());
            audit.record(
                    "READINESS_STATED",
                    "centre",
                    centreId.value(),
                    wanted.note(),
                    Map.of(
                            "measure",
                            measure,
                            "state",
                            wanted.state(),
                            "since",
                            wanted.since().toString()));
            return Reply.ok(new ReadinessView(measure, wanted.state(), wanted.since(), wanted.note(), caller.id()));
        });
    }

    /** Site roles see their own centres; specialists, clients and auditors those of the client. */
    private void requireCentre(CentreId centre) {
        if (caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER)) {
            caller.mustSeeCentre(centre.value());
        }
    }

    private void requireRegistered(CentreId centre) {
        if (registry.centre(centre).isEmpty()) {
            throw Problems.notFound();
        }
    }
}
