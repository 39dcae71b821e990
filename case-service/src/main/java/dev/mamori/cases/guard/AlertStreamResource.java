package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The live stream of a centre's alerts, and the tickets that open it. */
@Path("/v1/centres/{centreId}")
@Tag(name = "Guard")
@SecurityScheme(
        securitySchemeName = "streamTicket",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.QUERY,
        apiKeyName = "ticket",
        description = "A ticket from stream-tickets: good once, for one centre, and for a short time.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlertStreamResource {
    private static final int TICKET_BYTES = 32;

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final StreamTicketStore tickets;
    private final AlertStream stream;
    private final Audit audit;
    private final GuardConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AlertStreamResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            StreamTicketStore tickets,
            AlertStream stream,
            Audit audit,
            GuardConfig config,
            @RealTime Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.tickets = tickets;
        this.stream = stream;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @POST
    @Path("/stream-tickets")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER})
    @Operation(
            operationId = "createStreamTicket",
            summary = "Get a ticket for the alert stream",
            description =
                    "A browser cannot send a token with an event stream. The ticket is good once, for this centre, and"
                            + " for a short time.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket.",
            content = @Content(schema = @Schema(implementation = StreamTicketView.class)))
    public Response ticket(@Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId) {
        caller.mustSeeCentre(centreId.value());
        return commands.performInRegistry(null, () -> {
            byte[] secret = new byte[TICKET_BYTES];
            random.nextBytes(secret);
            var ticket = new StreamTicketView(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                    clock.instant().plus(config.ticketLifetime()));
            var holder = new StreamTicketStore.Holder(caller.id(), caller.clients());
            tickets.add(ticket.ticket(), centreId, holder, clock.instant(), ticket.expiresAt());
            audit.record("STREAM_TICKET_ISSUED", "centre", centreId.value(), null, Map.of());
            return Reply.created("/v1/centres/" + centreId + "/alert-stream", ticket);
        });
    }

    @GET
    @Path("/alert-stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @SecurityRequirement(name = "streamTicket")
    @Operation(
            operationId = "watchAlerts",
            summary = "Watch a centre's alerts live",
            description =
                    "Server-sent events: `event: alert`, `id` is the alert's id, `data` an Alert. It begins with the"
                            + " alerts that nobody acknowledged, or with those after the last one seen; a stream ends after an hour"
                            + " at most, and a new ticket opens the next.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = AlertView.class)))
    public void watch(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "A ticket from stream-tickets.") @QueryParam("ticket") String ticket,
            @Parameter(description = "The alert seen last; for clients that cannot set the header Last-Event-ID.")
                    @QueryParam("lastEventId")
                    UUID lastEventId,
            @Parameter(description = "The alert seen last, as an event source sends it by itself.")
                    @HeaderParam("Last-Event-ID")
                    UUID lastEventIdHeader,
            @Context Sse sse,
            @Context SseEventSink sink) {
        var holder = transactions
                .inRegistry(() -> tickets.redeem(ticket == null ? "" : ticket, centreId, clock.instant()))
                .orElseThrow(AlertStreamResource::badTicket);
        stream.open(centreId, holder, lastEventIdHeader != null ? lastEventIdHeader : lastEventId, sse, sink);
    }

    private static ProblemException badTicket() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                Text.of("チケットが無効か、使用済みか、期限切れです。", "The ticket is not valid, was used, or has expired."));
    }
}
