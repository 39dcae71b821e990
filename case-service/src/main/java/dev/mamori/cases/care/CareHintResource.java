package dev.mamori.cases.care;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hints to the counsellor, over all clients that a worker answers for: it is her care and no customer's data. */
@Path("/v1/care-hints")
@Tag(name = "Care")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.COUNSELLOR)
public class CareHintResource {
    private final Caller caller;
    private final Transactions transactions;
    private final CareStore store;
    private final Clock clock;

    CareHintResource(Caller caller, Transactions transactions, CareStore store, Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listCareHints",
            summary = "List workers with several events within a week, latest first",
            description = "Of the last 30 days; workers who had an event with one of the clients in your token.")
    public Page<CareHintView> list() {
        var since = clock.instant().minus(Duration.ofDays(30));
        var events = transactions.across(CrossClient.STAFF_CARE, () -> store.eventsOfWorkers(caller.clients(), since));
        Map<String, List<Instant>> byWorker = events.stream()
                .collect(Collectors.groupingBy(
                        CareStore.EventOf::staff, Collectors.mapping(CareStore.EventOf::at, Collectors.toList())));
        return new Page<>(
                byWorker.entrySet().stream()
                        .flatMap(each ->
                                Cluster.lastOf(each.getValue()).map(at -> new CareHintView(each.getKey(), at)).stream())
                        .sorted(Comparator.comparing(CareHintView::at).reversed())
                        .toList(),
                null);
    }
}
