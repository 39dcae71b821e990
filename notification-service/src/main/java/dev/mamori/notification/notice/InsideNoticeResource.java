package dev.mamori.notification.notice;

import dev.mamori.notification.contact.Department;
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

/** What departments of the agency are told of a client's matters. */
@Path("/v1/clients/{clientId}/inside-notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inside notices", description = "What departments of the agency are told; the client does not see it.")
public class InsideNoticeResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final NoticeService service;
    private final TellingService telling;

    InsideNoticeResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            NoticeService service,
            TellingService telling) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
        this.telling = telling;
    }

    @GET
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listInsideNotices",
            summary = "List notices inside the agency, the newest first",
            description =
                    "Those to the departments that the caller's roles read: a specialist legal, general affairs, product,"
                            + " headquarters and centre; a manager management and centre; others the centre. Audited.")
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
                        sight(),
                        kind,
                        before,
                        limit,
                        last -> cursors.sign(last.noticeId().toString())));
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "tellInside",
            summary = "Tell all at the centre, or the owners of a product or procedure",
            description =
                    "`STAFF_NOTICE` goes to the centre, `VOICE_OF_CUSTOMER` to product. What the company caused goes as an"
                            + " alert. Texts with telephone numbers, mail addresses or names of persons are refused: write"
                            + " the case's id instead.")
    @APIResponse(
            responseCode = "201",
            description = "The notice is made.",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response tell(@PathParam("clientId") ClientId clientId, @Valid InsideNoticeRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            NoticeView made = telling.tell(clientId, request);
            return Reply.created("/v1/clients/" + clientId + "/inside-notices/" + made.noticeId(), made);
        });
    }

    @GET
    @Path("/{noticeId}")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(operationId = "getInsideNotice", summary = "Get a notice inside the agency", description = "Audited.")
    public NoticeView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the notice.") @PathParam("noticeId") UUID noticeId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> service.get(clientId, sight(), noticeId));
    }

    @POST
    @Path("/{noticeId}/acknowledgement")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "acknowledgeInsideNotice",
            summary = "Say that the department knows of the notice",
            description = "The first word stands.")
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
            boolean first = service.acknowledge(clientId, sight(), noticeId, request);
            return Reply.ok(service.find(sight(), noticeId)).auditedIf(first);
        });
    }

    private Sight sight() {
        return Sight.inside(Department.readBy(caller.roles()));
    }
}
