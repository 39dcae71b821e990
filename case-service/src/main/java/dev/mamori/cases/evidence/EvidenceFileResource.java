package dev.mamori.cases.evidence;

import dev.mamori.cases.casefile.CaseId;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence files of a case: taken part by part, checked as a whole, never shown inline. */
@Path("/v1/clients/{clientId}/cases/{caseId}/evidence-files")
@Tag(name = "Evidence", description = "Recordings, mails, posts and screenshots, with their hashes.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvidenceFileResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final EvidenceFileService files;

    EvidenceFileResource(Caller caller, Commands commands, Transactions transactions, EvidenceFileService files) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.files = files;
    }

    @POST
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "announceEvidenceFile",
            summary = "Announce a file of evidence",
            description = "What it is, its size and hash, when it was captured and where it comes from.")
    @APIResponse(
            responseCode = "201",
            description = "Upload the parts now.",
            content = @Content(schema = @Schema(implementation = EvidenceFileView.class)))
    public Response announce(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid EvidenceFileRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created(
                        "/v1/clients/" + clientId + "/cases/" + caseId + "/evidence-files",
                        files.announce(caseId, wanted)));
    }

    @PUT
    @Path("/{fileId}/parts/{part}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "putEvidencePart",
            summary = "Upload a part of a file",
            description = "In any order, and again after a broken connection. All parts but the last have partBytes.")
    @APIResponse(responseCode = "204", description = "The part is stored.")
    public Response put(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the file.") @PathParam("fileId") UUID fileId,
            @Parameter(description = "Number of the part, from 0.") @PathParam("part") @Min(0) @Max(100_000) int part,
            byte[] bytes) {
        caller.mustSee(clientId);
        transactions.inClient(clientId, () -> files.put(caseId, fileId, part, bytes == null ? new byte[0] : bytes));
        return Response.noContent().build();
    }

    @POST
    @Path("/{fileId}/completion")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "completeEvidenceFile",
            summary = "Say that all parts are uploaded",
            description = "Size, hash and type are checked; from then on the file never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The file is evidence of the case.",
            content = @Content(schema = @Schema(implementation = EvidenceFileView.class)))
    public Response complete(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the file.") @PathParam("fileId") UUID fileId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.ok(files.complete(caseId, fileId)));
    }

    @GET
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listEvidenceFiles",
            summary = "List the evidence files of a case",
            description = "With what is on record of posts; the content is another call.")
    public Page<EvidenceFileView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(files.list(caseId), null));
    }

    @GET
    @Path("/{fileId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "openEvidenceFile",
            summary = "Get the content of a file, for a purpose that is put on record",
            description = "Its hash is checked first: a file that changed is a 409. Always a download, never inline.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = @Content(mediaType = "application/octet-stream"))
    public Response open(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the file.") @PathParam("fileId") UUID fileId,
            @Parameter(description = "What it is needed for.", required = true) @QueryParam("purpose") @NotNull AccessPurpose purpose) {
        caller.mustSee(clientId);
        boolean intact = transactions.inClient(clientId, () -> files.open(caseId, fileId, purpose) != null);
        if (!intact) {
            throw Problems.conflict(
                    Text.of("ファイルが記録時のハッシュと一致しません。証拠として使えません。", "The file no longer has its hash; it proves nothing."));
        }
        EvidenceParts parts = transactions.inClient(clientId, () -> files.parts(fileId));
        StreamingOutput content = parts::copyTo;
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + fileId + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
