package dev.mamori.blocklist.queue;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Queues (窓口) of a client: where calls arrive, and what happens to callers without a number. */
@Path("/v1/clients/{clientId}/queues")
@Tag(name = "Queues", description = "Desks of a client with their numbers, announcements and policies.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class QueueResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final QueueService queues;

    QueueResource(Caller caller, Commands commands, Transactions transactions, Cursors cursors, QueueService queues) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.queues = queues;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "registerQueue",
            summary = "Register a queue",
            description =
                    "The other services hear of it by the feed. Withheld numbers connect until the client agrees otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The queue; the other services hear of it by the client's feed.",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response register(@PathParam("clientId") ClientId clientId, @NotNull @Valid QueueRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> {
            QueueService.Shown queue = queues.register(wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/queues/" + wanted.queueId(), queue.view(), queue.version());
        });
    }

    @GET
    @RolesAllowed({
        Role.ADMIN,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.PBX
    })
    @Operation(operationId = "listQueues", summary = "List the queues of a client", description = "Ordered by id.")
    public Page<QueueView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inClient(
                clientId, () -> Page.of(queues.list(after, limit + 1), limit, last -> cursors.sign(last.queueId())));
    }

    @GET
    @Path("/{queueId}")
    @RolesAllowed({
        Role.ADMIN,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.PBX
    })
    @Operation(operationId = "getQueue", summary = "Get a queue", description = "With its policies and announcements.")
    @APIResponse(
            responseCode = "200",
            description = "The queue, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response get(@PathParam("clientId") ClientId clientId, @PathParam("queueId") String queueId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, () -> {
            QueueService.Shown queue = queues.get(queueId);
            return Response.ok(queue.view())
                    .header("ETag", Etags.of(queue.version()))
                    .build();
        });
    }

    @PUT
    @Path("/{queueId}")
    @RolesAllowed(Role.ADMIN)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "changeQueue",
            summary = "Change a queue",
            description = "Needs If-Match. Another treatment of withheld numbers has to be agreed anew.")
    @APIResponse(
            responseCode = "200",
            description = "The queue.",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response change(
            @PathParam("clientId") ClientId clientId,
            @PathParam("queueId") String queueId,
            @NotNull @Valid QueueRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> {
            QueueService.Shown queue = queues.change(queueId, wanted);
            return Reply.ok(queue.view(), queue.version());
        });
    }

    @POST
    @Path("/{queueId}/withheld-policy/agreement")
    @RolesAllowed(Role.CLIENT)
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "agreeWithheldPolicy",
            summary = "Agree to the treatment of withheld numbers",
            description = "Needs If-Match with the version that was seen. Until the client agrees, everybody connects.")
    @APIResponse(
            responseCode = "200",
            description = "The queue.",
            content = @Content(schema = @Schema(implementation = QueueView.class)))
    public Response agree(
            @PathParam("clientId") ClientId clientId,
            @PathParam("queueId") String queueId,
            @NotNull @Valid PolicyAgreementRequest agreement) {
        caller.mustSee(clientId);
        return commands.perform(clientId, agreement, () -> {
            QueueService.Shown queue = queues.agree(queueId, agreement.signerName());
            return Reply.ok(queue.view(), queue.version());
        });
    }
}
