package dev.mamori.judgment.criteria;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments, differences and YAML of criteria sets. */
@Path("/v1/clients/{clientId}/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CriteriaExchangeResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final CriteriaSetDeskService desk;

    CriteriaExchangeResource(Caller caller, Commands commands, Transactions transactions, CriteriaSetDeskService desk) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.desk = desk;
    }

    @POST
    @Path("/imports")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "importCriteriaSet",
            summary = "Draft a criteria set from YAML",
            description = "As exported and edited. All faults are told in one answer (422).")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response importYaml(@PathParam("clientId") ClientId clientId, @NotNull @Valid ImportRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> desk.importYaml(wanted));
    }

    @GET
    @Path("/{setId}/yaml")
    @Produces("application/yaml")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "exportCriteriaSet",
            summary = "Get a criteria set as YAML to edit",
            description = "Own values as written; every other parameter as a comment with the template's value.")
    @APIResponse(
            responseCode = "200",
            description = "The set.",
            content = @Content(mediaType = "application/yaml", schema = @Schema(implementation = String.class)))
    public Response exportYaml(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return Response.ok(transactions.inClient(clientId, () -> desk.yaml(setId)), "application/yaml;charset=UTF-8")
                .build();
    }

    @GET
    @Path("/{setId}/differences")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "compareCriteriaSet",
            summary = "Tell what a version changes",
            description = "As sentences, compared with `against`, else the set in force, else the template.")
    public DifferencesView differences(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @Parameter(description = "The set to compare with.") @QueryParam("against") UUID against) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> desk.differences(setId, against));
    }

    @POST
    @Path("/{setId}/comments")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR, Role.CLIENT})
    @Operation(
            operationId = "commentCriteriaSet",
            summary = "Comment on a draft or a proposal",
            description = "Those on the floor are heard before it is agreed. The client does not see their names.")
    @APIResponse(
            responseCode = "200",
            description = "The set with its comments.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response comment(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid CommentRequest comment) {
        caller.mustSee(clientId);
        return commands.perform(clientId, comment, () -> desk.comment(setId, comment));
    }
}
