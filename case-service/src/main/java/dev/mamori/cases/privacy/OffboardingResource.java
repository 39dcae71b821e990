package dev.mamori.cases.privacy;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client leaves: asked by one person, confirmed by another, erased from a day on. */
@Path("/v1/clients/{clientId}/offboarding")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SPECIALIST, Role.ADMIN})
public class OffboardingResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final OffboardingStore store;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    OffboardingResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            OffboardingStore store,
            Versions versions,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.store = store;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getOffboarding",
            summary = "See whether and how a client leaves",
            description = "404 for a client that stays.")
    @APIResponse(
            responseCode = "200",
            description = "How far it has come.",
            content = @Content(schema = @Schema(implementation = OffboardingView.class)))
    public Response get(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        OffboardingView view = transactions.inClient(clientId, this::find);
        return Response.ok(view).header("ETag", Etags.of(view.version())).build();
    }

    @PUT
    @Operation(
            operationId = "askOffboarding",
            summary = "Say that a client leaves",
            description = "Nothing happens until a second person confirms it.")
    @APIResponse(
            responseCode = "200",
            description = "It waits for a second person.",
            content = @Content(schema = @Schema(implementation = OffboardingView.class)))
    public Response ask(@PathParam("clientId") ClientId clientId, @Valid OffboardingRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> {
            if (!store.ask(wanted, caller.id(), clock.instant())) {
                throw Problems.conflict(Text.of("終了は確認済みです。", "It is confirmed already."));
            }
            audit.record("OFFBOARDING_ASKED", "client", clientId.value(), wanted.reason(), Map.of());
            OffboardingView view = find();
            return Reply.ok(view, view.version());
        });
    }

    @POST
    @Parameter(ref = "IfMatch")
    @Path("/confirmation")
    @Operation(
            operationId = "confirmOffboarding",
            summary = "Confirm that a client leaves",
            description = "By another person than who asked; what is under a legal hold stays until that is lifted.")
    @APIResponse(
            responseCode = "200",
            description = "It is confirmed.",
            content = @Content(schema = @Schema(implementation = OffboardingView.class)))
    public Response confirm(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, null, () -> {
            OffboardingView asked = find();
            versions.check(asked.version());
            if (asked.confirmedBy() != null) {
                throw Problems.conflict(Text.of("終了は確認済みです。", "It is confirmed already."));
            }
            if (asked.askedBy().equals(caller.id())) {
                throw Problems.forbidden(Text.of("依頼者以外の人が確認してください。", "Somebody else than who asked confirms it."));
            }
            store.confirm(caller.id(), clock.instant());
            audit.record("OFFBOARDING_CONFIRMED", "client", clientId.value(), null, Map.of());
            OffboardingView view = find();
            return Reply.ok(view, view.version());
        });
    }

    private OffboardingView find() {
        return store.find().orElseThrow(Problems::notFound);
    }
}
