package dev.mamori.cases.export;

import dev.mamori.cases.casefile.CaseId;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The police pack, and the whole case in one piece. */
@Path("/v1/clients/{clientId}/cases/{caseId}/exports")
@Tag(name = "Exports", description = "A case in one piece: for the police, for courts, for auditors.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ExportResource {
    private final Caller caller;
    private final Commands commands;
    private final ExportService exports;

    ExportResource(Caller caller, Commands commands, ExportService exports) {
        this.caller = caller;
        this.commands = commands;
        this.exports = exports;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "exportCase",
            summary = "Export a case, for a purpose that is put on record",
            description = "For POLICE times, words, steps, recordings and who it is; otherwise the whole case.")
    @APIResponse(
            responseCode = "200",
            description = "The case in one piece.",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Response export(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid ExportRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId, wanted, () -> Reply.ok(exports.export(caseId, wanted, Language.of(language))));
    }
}
