package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends new alerts to the open streams of this replica. It looks at the table a few times a second while anybody watches:
 * so an alert that any replica committed arrives within a second, and there is nothing to lose or to catch up with.
 * Rejected: sending from the request that raised the alert, which would reach this replica's streams only.
 */
@ApplicationScoped
class AlertStream {
    private static final Logger LOG = Logger.getLogger(AlertStream.class);
    private static final int BATCH = 500;

    private final AlertStore store;
    private final Transactions transactions;
    private final GuardConfig config;
    private final Clock clock;
    /** The clock that alerts are raised by; another one than real time in demonstrations only. */
    private final Clock raisedBy;

    private final Timer delay;
    private final Map<SseEventSink, Wall> open = new ConcurrentHashMap<>();
    private volatile Thread thread;
    private volatile Sse sse;
    private volatile boolean leaving;
    /** Not told by {@link #thread}: the loop may begin before that is set. */
    private volatile boolean stopping;

    AlertStream(
            AlertStore store,
            Transactions transactions,
            GuardConfig config,
            @RealTime Clock clock,
            Clock raisedBy,
            MeterRegistry meters) {
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
        this.raisedBy = raisedBy;
        this.delay = Timer.builder("mamori.alert.delay")
                .description("From the raising of an alert to its way out to a watcher who was there")
                .serviceLevelObjectives(
                        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5))
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("alert-stream").start(this::run);
    }

    // Running requests are waited for before the service stops. Who watches comes back to another replica.
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving = true;
        open.keySet().forEach(this::close);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        LockSupport.unpark(thread);
        thread.join(config.look().plusSeconds(1));
        open.keySet().forEach(SseEventSink::close);
    }

    /** Whether new alerts reach the streams. */
    boolean isLooking() {
        return thread.isAlive();
    }

    /**
     * Opens a stream: first what is open on the wall, or what came after {@code lastSeen}, then each new alert.
     *
     * @param lastSeen the alert that the person saw last, or null; an unknown one counts as null
     */
    void open(CentreId centre, StreamTicketStore.Holder holder, UUID lastSeen, Sse factory, SseEventSink sink) {
        sse = factory;
        long position = transactions.across(CrossClient.LIVE_WALL, () -> position(centre, lastSeen));
        Instant until = clock.instant().plus(config.streamLifetime());
        sink.send(factory.newEventBuilder().comment("open").build());
        Instant since = raisedBy.instant();
        open.put(sink, new Wall(centre, holder.clients(), position, until, alert -> {
            send(sink, event(alert));
            measure(alert, since);
        }));
        LockSupport.unpark(thread);
    }

    /** What was on the wall before she came is no delay. */
    private void measure(Alert alert, Instant watchingSince) {
        if (!alert.raisedAt().isBefore(watchingSince)) {
            delay.record(Duration.between(alert.raisedAt(), raisedBy.instant()));
        }
    }

    private long position(CentreId centre, UUID lastSeen) {
        return Optional.ofNullable(lastSeen)
                .flatMap(store::find)
                .filter(alert -> centre.equals(alert.centre()))
                .map(Alert::wallPosition)
                .orElseGet(() -> store.beforeOldestOpen(centre));
    }

    private void run() {
        Instant lastBeat = clock.instant();
        while (!stopping) {
            if (open.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            try {
                look();
            } catch (RuntimeException | Error e) {
                LOG.warnf(
                        "Alerts cannot be looked at, trying again: %s",
                        e.getClass().getName());
                LOG.debug("The look's fault", e);
            }
            Instant now = clock.instant();
            if (now.isAfter(lastBeat.plus(config.heartbeat()))) {
                lastBeat = now;
                open.keySet()
                        .forEach(sink -> send(
                                sink, sse.newEventBuilder().comment("alive").build()));
            }
            LockSupport.parkNanos(this, config.look().toNanos());
        }
    }

    private void look() {
        open.forEach((sink, wall) -> {
            if (leaving || sink.isClosed() || wall.isOver(clock.instant())) {
                close(sink);
            }
        });
        Map<CentreId, List<Wall>> byCentre = open.values().stream().collect(Collectors.groupingBy(Wall::centre));
        byCentre.forEach((centre, walls) -> {
            long seenByAll = walls.stream().mapToLong(Wall::position).min().orElseThrow();
            List<Alert> news = transactions.across(CrossClient.LIVE_WALL, () -> store.after(centre, seenByAll, BATCH));
            walls.forEach(wall -> wall.show(news));
        });
    }

    private OutboundSseEvent event(Alert alert) {
        return sse.newEventBuilder()
                .name("alert")
                .id(alert.id().toString())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(AlertView.class, AlertView.of(alert))
                .build();
    }

    private void send(SseEventSink sink, OutboundSseEvent event) {
        if (sink.isClosed()) {
            close(sink);
            return;
        }
        sink.send(event).whenComplete((sent, failure) -> {
            if (failure != null) {
                close(sink);
            }
        });
    }

    private void close(SseEventSink sink) {
        open.remove(sink);
        sink.close();
    }
}
