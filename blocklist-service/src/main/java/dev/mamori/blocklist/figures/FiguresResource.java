package dev.mamori.blocklist.figures;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a client's blocks: how many were wrong, how many requests were refused. */
@Path("/v1/clients/{clientId}/block-figures")
@Tag(name = "Block figures", description = "How many requests, blocks and appeals, and how many blocks were wrong.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FiguresResource {
    private static final Duration USUAL = Duration.ofDays(90);

    private final Caller caller;
    private final Transactions transactions;
    private final FiguresStore store;
    private final Clock clock;

    FiguresResource(Caller caller, Transactions transactions, FiguresStore store, Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "countBlocks",
            summary = "Figures of a client's blocks",
            description = "Of the last 90 days when nothing is said. No number and no name is in them.")
    public FiguresView count(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "From this instant, RFC 3339.", example = "2026-10-01T00:00:00+09:00")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Until just before this instant.", example = "2027-01-01T00:00:00+09:00")
                    @QueryParam("until")
                    String until) {
        caller.mustSee(clientId);
        Instant now = clock.instant();
        Instant last = instant("until", until, now);
        Instant first = instant("from", from, last.minus(USUAL));
        if (!first.isBefore(last)) {
            throw Problems.invalid(
                    "from", "Order", Text.of("from は until より前の日時にしてください。", "Give a from that is before until."));
        }
        return transactions.inClient(clientId, () -> store.count(first, last, now));
    }

    private static Instant instant(String name, String given, Instant otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            // An unescaped + arrives as a space.
            return OffsetDateTime.parse(given.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Problems.invalid(
                    name,
                    "DateTime",
                    Text.of(
                            "時差付きの日時（例: 2026-10-01T00:00:00+09:00）を指定してください。",
                            "Give a time with its offset, for example 2026-10-01T00:00:00+09:00."));
        }
    }
}
