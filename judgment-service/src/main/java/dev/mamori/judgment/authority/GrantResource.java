package dev.mamori.judgment.authority;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Judgment authority (判断権). */
@Path("/v1/clients/{clientId}/authority-grants")
@Tag(name = "Judgment authority", description = "Who may judge: grants with scope, dates and training.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GrantResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final GrantDeskService desk;

    GrantResource(Caller caller, Commands commands, Transactions transactions, Cursors cursors, GrantDeskService desk) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            operationId = "grantAuthority",
            summary = "Give judgment authority",
            description = "A manager within her site, never to herself.")
    @APIResponse(
            responseCode = "201",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response give(@PathParam("clientId") ClientId clientId, @NotNull @Valid GrantRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> desk.give(wanted));
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAuthorityGrants",
            summary = "List judgment authority, newest first",
            description = "Of one person where `staffId` is given; ended and withdrawn grants too.")
    public Page<GrantView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only the grants of this person.") @QueryParam("staffId") String staffId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> desk.list(staffId, before, limit));
    }

    @POST
    @Path("/{grantId}/withdrawal")
    @RolesAllowed({Role.MANAGER, Role.ADMIN})
    @Operation(
            operationId = "withdrawAuthority",
            summary = "Withdraw judgment authority",
            description = "At once. Judgments signed before stand.")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            content = @Content(schema = @Schema(implementation = GrantView.class)))
    public Response withdraw(
            @PathParam("clientId") ClientId clientId,
            @PathParam("grantId") UUID grantId,
            @NotNull @Valid GrantWithdrawalRequest withdrawal) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, withdrawal, () -> desk.withdraw(grantId, withdrawal));
    }
}
