package dev.mamori.notification.notice;

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
import jakarta.ws.rs.DefaultValue;
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

/** What a client is told, and its word that it knows. */
@Path("/v1/clients/{clientId}/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notices", description = "What a client is told, and its word that it knows.")
public class NoticeResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final NoticeService service;

    NoticeResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, NoticeService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listNotices",
            summary = "List notices, the newest first",
            description = "Masked: codes, ids and times. Audited.")
    public Page<NoticeView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only notices of this kind.") @QueryParam("kind") NoticeKind kind,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        UUID before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> service.list(
                        clientId,
                        Sight.CLIENT,
                        kind,
                        before,
                        limit,
                        last -> cursors.sign(last.noticeId().toString())));
    }

    @GET
    @Path("/{noticeId}")
    @RolesAllowed({Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "getNotice", summary = "Get a notice", description = "Audited.")
    public NoticeView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the notice.") @PathParam("noticeId") UUID noticeId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> service.get(clientId, Sight.CLIENT, noticeId));
    }

    @GET
    @Path("/{noticeId}/receipts")
    @RolesAllowed({Role.CLIENT, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listReceipts",
            summary = "List what was shown to whom, and when",
            description = "Readings, mails and deliveries of the notice, in the order of time, on one page. Audited.")
    public Page<ReceiptView> receipts(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the notice.") @PathParam("noticeId") UUID noticeId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(service.receipts(noticeId), null));
    }

    @POST
    @Path("/{noticeId}/acknowledgement")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "acknowledgeNotice",
            summary = "Say that the client knows of the notice",
            description = "The first word stands: who comes later gets the notice with that one, and nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "The notice, acknowledged.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response acknowledge(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the notice.") @PathParam("noticeId") UUID noticeId,
            @Valid AcknowledgementRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            boolean first = service.acknowledge(clientId, Sight.CLIENT, noticeId, request);
            return Reply.ok(service.find(Sight.CLIENT, noticeId)).auditedIf(first);
        });
    }
}
