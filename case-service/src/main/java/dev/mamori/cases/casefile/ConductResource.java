package dev.mamori.cases.casefile;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The words of a case, the codes confirmed for them, and evidence. All of it is added to and never changed. */
@Path("/v1/clients/{clientId}/cases/{caseId}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
public class ConductResource {
    private final Caller caller;
    private final Commands commands;
    private final ConductService conduct;

    ConductResource(Caller caller, Commands commands, ConductService conduct) {
        this.caller = caller;
        this.commands = commands;
        this.conduct = conduct;
    }

    @POST
    @Path("/conduct")
    @Operation(
            operationId = "recordConduct",
            summary = "Record what the customer said or did",
            description =
                    "A bare summary is kept and marked SUMMARY_ONLY, with advice on what to write; it proves nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The record; the ETag is the case's.",
            content = @Content(schema = @Schema(implementation = ConductView.class)))
    public Response record(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid ConductRequest said) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId, said, () -> reply(clientId, caseId, conduct.record(caseId, said), Language.of(language)));
    }

    @POST
    @Path("/conduct/{conductId}/codes")
    @Operation(
            operationId = "confirmCode",
            summary = "Confirm a criteria code for words on record",
            description = "A person does so, never a machine. A summary supports no code.")
    @APIResponse(
            responseCode = "201",
            description = "The record; the ETag is the case's.",
            content = @Content(schema = @Schema(implementation = ConductView.class)))
    public Response confirm(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the record of conduct.") @PathParam("conductId") UUID conductId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid CodeRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> reply(
                        clientId, caseId, conduct.confirm(caseId, conductId, wanted.code()), Language.of(language)));
    }

    @POST
    @Path("/evidence")
    @Operation(
            operationId = "addEvidence",
            summary = "Add an objective item that backs the facts",
            description =
                    "The thing itself stays where it lies; here is where to find it and how to know that it is unchanged.")
    @APIResponse(
            responseCode = "201",
            description = "The item; the ETag is the case's.",
            content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    public Response addEvidence(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid EvidenceItemRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            Evidence evidence = wanted.toEvidence();
            long version = conduct.add(caseId, evidence);
            return Reply.created(CaseResource.location(clientId, caseId), EvidenceView.of(evidence), version);
        });
    }

    private static Reply reply(ClientId clientId, CaseId caseId, ConductService.Recorded recorded, Language language) {
        return Reply.created(
                CaseResource.location(clientId, caseId),
                ConductView.of(recorded.conduct(), recorded.codesNotTaken(), language),
                recorded.version());
    }
}
