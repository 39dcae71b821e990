package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reports which revision this replica applied, and measures how far each replica and each PBX with a copy is behind. A
 * replica that is cut off cannot report: the others see it silent, and its own metric of age grows. Units and alert rules
 * are in docs/pbx.md.
 */
@ApplicationScoped
class ReplicaReportJob {
    private static final Duration GONE = Duration.ofDays(1);
    private static final String REPLICA = "replica";

    private final ScreeningService screening;
    private final ReplicaStore store;
    private final Transactions transactions;
    private final Clock realTime;
    private final String replica;
    private final Duration every;
    private final MultiGauge lag;
    private final MultiGauge silent;
    private final MultiGauge copies;
    private Rounds rounds;

    ReplicaReportJob(
            ScreeningService screening,
            ReplicaStore store,
            Transactions transactions,
            StateFolderConfig state,
            MeterRegistry meters,
            @RealTime Clock realTime,
            @ConfigProperty(name = "mamori.blocklist.replica-name") String name,
            @ConfigProperty(name = "mamori.blocklist.replica-report-every") Duration every) {
        this.screening = screening;
        this.store = store;
        this.transactions = transactions;
        this.realTime = realTime;
        this.every = every;
        this.replica =
                state.folder().map(folder -> name + "/" + folder.getFileName()).orElse(name);
        this.lag = MultiGauge.builder("mamori.screening.replica.lag")
                .baseUnit("revisions")
                .description("Changes that a replica had not applied when it last reported")
                .register(meters);
        this.silent = MultiGauge.builder("mamori.screening.replica.silent")
                .baseUnit("seconds")
                .description("Since a replica last reported")
                .register(meters);
        this.copies = MultiGauge.builder("mamori.blocklist.copy.lag")
                .baseUnit("revisions")
                .description("Changes that the copy of a PBX lacked when it last reported")
                .register(meters);
        TimeGauge.builder("mamori.screening.list.age", this::ageMillis, TimeUnit.MILLISECONDS)
                .description("Since this replica last compared its list with the database")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("replica-report", every, this::report);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** NaN while nothing is loaded. */
    private double ageMillis() {
        ScreeningService.Loaded loaded = screening.loaded();
        return loaded == null
                ? Double.NaN
                : Duration.between(loaded.asOf(), realTime.instant()).toMillis();
    }

    void report() {
        ScreeningService.Loaded loaded = screening.loaded();
        Instant now = realTime.instant();
        List<ReplicaStore.Replica> replicas = transactions.inRegistry(() -> {
            if (loaded != null) {
                long applied = loaded.screens().values().stream()
                        .mapToLong(ClientScreen::revision)
                        .sum();
                store.report(new ReplicaStore.Replica(replica, applied, loaded.asOf(), now));
            }
            store.forget(now.minus(GONE));
            return store.replicas();
        });
        transactions.across(CrossClient.SCREENING, () -> {
            measure(replicas, store.presentRevisions(), store.copies(), now);
            return null;
        });
    }

    private void measure(
            List<ReplicaStore.Replica> replicas, long present, List<ReplicaStore.CopyLag> behind, Instant now) {
        lag.register(
                replicas.stream()
                        .map(each ->
                                MultiGauge.Row.of(Tags.of(REPLICA, each.id()), Math.max(0, present - each.revisions())))
                        .toList(),
                true);
        silent.register(
                replicas.stream()
                        .map(each -> MultiGauge.Row.of(
                                Tags.of(REPLICA, each.id()),
                                Duration.between(each.reportedAt(), now).toSeconds()))
                        .toList(),
                true);
        copies.register(
                behind.stream()
                        .map(each -> MultiGauge.Row.of(
                                Tags.of("client", each.client(), "holder", each.holder()), each.revisions()))
                        .toList(),
                true);
    }
}
