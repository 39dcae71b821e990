package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Demands of a client that abuses its position: on record, to the legal department, never into a verdict (REQ-14.5). */
@Path("/v1/clients/{clientId}/client-pressure")
@Tag(name = "Lessons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PressureResource {
    static final String RECORDED = "dev.mamori.case.client-pressure-recorded.v1";

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final PressureStore store;
    private final CaseAccessService cases;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    PressureResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            PressureStore store,
            CaseAccessService cases,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.cases = cases;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordClientPressure",
            summary = "Record a demand of the client that abuses its position",
            description = "It goes to the legal department. The client never sees it, and no verdict knows of it.")
    @APIResponse(
            responseCode = "201",
            description = "The record.",
            content = @Content(schema = @Schema(implementation = PressureView.class)))
    public Response record(@PathParam("clientId") ClientId clientId, @Valid PressureRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            if (wanted.caseId() != null) {
                cases.see(new CaseId(wanted.caseId()));
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var record = new PressureView(Ids.next(), now, caller.id(), wanted);
            store.add(record);
            String id = record.recordId().toString();
            audit.record("CLIENT_PRESSURE_RECORDED", "client-pressure", id, null, Map.of("kind", wanted.kind()));
            feed.append(
                    RECORDED,
                    id,
                    Map.of("recordId", record.recordId(), "kind", wanted.kind(), "receivedAt", wanted.receivedAt()));
            return Reply.created("/v1/clients/" + clientId + "/client-pressure", record);
        });
    }

    @GET
    @RolesAllowed({Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listClientPressure",
            summary = "List demands of the client that abuse its position, latest first",
            description = "For the legal department.")
    public Page<PressureView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.demand().receivedAt().toString(),
                                last.recordId().toString())));
    }
}
