package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's feeds, for our other services: one per client, and one of the registries. */
@Path("/v1/events")
@Tag(name = "Events")
@RunOnVirtualThread
@RolesAllowed(Role.SERVICE)
public class EventsResource {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final FeedStore store;
    private final FeedBell bell;

    EventsResource(Transactions transactions, FeedStore store, FeedBell bell) {
        this.transactions = transactions;
        this.store = store;
        this.bell = bell;
    }

    @GET
    @Operation(
            operationId = "readEvents",
            summary = "Read the events after a cursor, in commit order; wait for one when there is none",
            description =
                    "Without `client` it is the feed of the registries. Keep the cursor of the answer together with "
                            + "what the events made you do, and each takes effect once.")
    public EventPage read(
            @Parameter(description = "Whose feed; absent for the registries.", example = "CL-MRI") @QueryParam("client")
                    ClientId client,
            @Parameter(description = "The cursor of the last answer; absent to read from the start.")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "The most events to give.")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1) @Max(500) int limit,
            @Parameter(
                            description = "How long to wait when there is no event: ISO 8601, 30 seconds at most.",
                            example = "PT20S")
                    @QueryParam("wait")
                    @DefaultValue("PT0S")
                    String wait) {
        String scope = client == null ? Transactions.REGISTRY : client.value();
        long position = FeedCursor.read(after).orElseThrow(EventsResource::badCursor);
        long deadline = System.nanoTime() + duration(wait).toNanos();
        while (true) {
            long count = bell.count(scope);
            List<CloudEvent> events = events(client, position, limit);
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            // Nothing is held while waiting: no transaction, no connection, and the thread is a virtual one.
            if (!events.isEmpty() || !left.isPositive() || !bell.await(scope, count, left)) {
                long reached = events.isEmpty() ? position : events.getLast().position();
                return new EventPage(events, FeedCursor.of(reached));
            }
        }
    }

    private List<CloudEvent> events(ClientId client, long position, int limit) {
        return FeedScope.of(client).in(transactions, () -> {
            List<CloudEvent> events = store.after(position, limit);
            if (events.isEmpty() && position > store.last()) {
                throw badCursor();
            }
            return events;
        });
    }

    private static Duration duration(String text) {
        try {
            Duration wait = Duration.parse(text);
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeParseException e) {
            throw Problems.invalid(Text.of("wait は ISO 8601 の期間で指定してください。", "Give wait as an ISO 8601 duration."));
        }
    }

    // Also for a cursor beyond the end: it comes from another database, and an empty page would look like "all read".
    private static ProblemException badCursor() {
        return new ProblemException(
                ProblemType.CURSOR_INVALID, Text.of("このフィードのカーソルではありません。", "It is no cursor of this feed."));
    }
}
