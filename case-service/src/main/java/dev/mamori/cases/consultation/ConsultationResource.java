package dev.mamori.cases.consultation;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consultation desks, and what workers consult about. */
@Path("/v1/clients/{clientId}")
@Tag(
        name = "Consultations",
        description = "Consultations; for a site's managers those of the second route do not exist.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsultationResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ConsultationStore store;
    private final ConsultationService consultations;

    ConsultationResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ConsultationStore store,
            ConsultationService consultations) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.consultations = consultations;
    }

    @GET
    @Path("/consultation-desks")
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
            operationId = "listConsultationDesks",
            summary = "List where workers can consult",
            description = "Every worker sees all of them, the second route too.")
    public Page<DeskView> desks(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(store.desks(), null));
    }

    @PUT
    @Path("/consultation-desks/{deskId}")
    @RolesAllowed({Role.SPECIALIST, Role.COUNSELLOR})
    @Operation(
            operationId = "keepConsultationDesk",
            summary = "Set up a consultation desk, or change how it is reached",
            description = "Its route is set once.")
    @APIResponse(
            responseCode = "200",
            description = "The desk.",
            content = @Content(schema = @Schema(implementation = DeskView.class)))
    public Response keep(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the desk.")
                    @PathParam("deskId")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String deskId,
            @Valid DeskRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            consultations.keep(deskId, wanted);
            return Reply.ok(new DeskView(deskId, wanted.route(), wanted.name(), wanted.hours(), wanted.reachedBy()));
        });
    }

    @POST
    @Path("/consultations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "openConsultation",
            summary = "Consult",
            description = "About what happened, happens, may happen, or when you are not sure.")
    @APIResponse(
            responseCode = "201",
            description = "The consultation.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    public Response open(@PathParam("clientId") ClientId clientId, @Valid ConsultationRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            ConsultationView opened = consultations.open(wanted);
            return Reply.created("/v1/clients/" + clientId + "/consultations/" + opened.consultationId(), opened);
        });
    }

    @GET
    @Path("/consultations")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR, Role.AUDITOR})
    @Operation(
            operationId = "listConsultations",
            summary = "List consultations that you may know of, latest first",
            description = "With the duties that are open and whether a follow-up is due.")
    public Page<ConsultationView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(clientId, () -> Page.of(
                        consultations.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.openedAt().toString(), last.id().toString()))
                .map(consultations::view));
    }

    @GET
    @Path("/consultations/{consultationId}")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR, Role.AUDITOR})
    @Operation(
            operationId = "getConsultation",
            summary = "Get a consultation",
            description = "404 for whoever may not know that it exists.")
    public ConsultationView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the consultation.") @PathParam("consultationId") UUID consultationId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> consultations.read(consultationId));
    }

    @POST
    @Path("/consultations/{consultationId}/steps")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.COUNSELLOR})
    @Operation(
            operationId = "addConsultationStep",
            summary = "Record what was done about a consultation",
            description = "Received, facts confirmed, evidence checked, shared, response planned, followed up.")
    @APIResponse(
            responseCode = "201",
            description = "The consultation.",
            content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    public Response add(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the consultation.") @PathParam("consultationId") UUID consultationId,
            @Valid ConsultationStepRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created(
                        "/v1/clients/" + clientId + "/consultations/" + consultationId,
                        consultations.add(consultationId, wanted)));
    }
}
