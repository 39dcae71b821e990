package dev.mamori.blocklist.distribution;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list for PBXes and edge sites that keep their own copy and ask nobody per call. */
@Path("/v1/clients/{clientId}/block-list")
@Tag(name = "Distribution", description = "The list for PBXes that keep their own copy.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DistributionResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final DistributionService distribution;

    DistributionResource(
            Caller caller, Commands commands, Transactions transactions, DistributionService distribution) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.distribution = distribution;
    }

    @GET
    @Path("/snapshot")
    @RolesAllowed(Role.PBX)
    @Produces({"application/x-ndjson", "text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            operationId = "getBlockList",
            summary = "The whole list",
            description =
                    "Ends with a marker that holds revision, count and SHA-256: without it the copy was cut off and must"
                            + " not be used. Each entry carries its end, so that expiry needs no contact. 304 with If-None-Match.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON object a line, a CSV file, or a db_text table for Kamailio's htable.",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The list is still the one of If-None-Match.")
    public Response snapshot(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The form.") @QueryParam("format") @DefaultValue("NDJSON") ListFormat format,
            @Parameter(description = "The ETag of the copy that one has.") @HeaderParam("If-None-Match") String known) {
        caller.mustSee(clientId);
        BlockList list = transactions.inClient(clientId, distribution::snapshot);
        String etag = "\"" + list.revision() + "-" + list.sha256().substring(0, 32) + "-" + format + "\"";
        if (etag.equals(known)) {
            return Response.notModified().header("ETag", etag).build();
        }
        return Response.ok(format.write(list), format.mediaType())
                .header("ETag", etag)
                .header("X-List-Revision", list.revision())
                .header("X-List-Count", list.numbers().size())
                .header("X-List-Sha256", list.sha256())
                .build();
    }

    @GET
    @Path("/changes")
    @RolesAllowed(Role.PBX)
    @Operation(
            operationId = "getBlockListChanges",
            summary = "What changed since a revision",
            description = "All of it, or 409: then the snapshot is to be taken again, for example because a queue's"
                    + " protection or a switch changed, or because the database was restored.")
    public ChangesView changes(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The revision of one's copy.") @QueryParam("after") @DefaultValue("0") @Min(0) long after) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> distribution.changes(after));
    }

    @PUT
    @Path("/applied")
    @RolesAllowed(Role.PBX)
    @Operation(
            operationId = "reportAppliedBlockList",
            summary = "Report which list a copy holds",
            description = "Compares revision, count and digest, and says what to do.")
    @APIResponse(
            responseCode = "200",
            description = "Whether the copy is right.",
            content = @Content(schema = @Schema(implementation = AppliedView.class)))
    public Response applied(@PathParam("clientId") ClientId clientId, @NotNull @Valid AppliedRequest applied) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId, applied, () -> Reply.ok(distribution.applied(applied)).auditedIf(false));
    }

    @GET
    @Path("/applied")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "listBlockListHolders",
            summary = "Which copies there are, and whether they are right",
            description = "As each holder last reported.")
    public List<HolderView> holders(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, distribution::holders);
    }
}
