package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.security.KnownKeys;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps the last list on disk, sealed, so that an instance can be restarted while the database is away (REQ-15.6). An old
 * list refuses nobody: who was released since must not be refused because a database is down.
 */
@ApplicationScoped
@RegisterForReflection(targets = {ScreeningSnapshot.Line.class, ScreeningSnapshot.Entry.class, KnownKeys.Sealed.class})
class ScreeningSnapshotJob {
    private static final Logger LOG = Logger.getLogger(ScreeningSnapshotJob.class);
    private static final String FILE = "list.snapshot";
    private static final Duration STOPPING = Duration.ofSeconds(10);
    /** A list that did not change is written again so often, to say that it still holds. */
    private static final int REWRITE_PARTS = 24;
    /** A long list that changes all the time takes a twentieth of a core at most; what ends is in the journal at once. */
    private static final int PAUSE_FOR_WORK = 20;

    private final ScreeningService screening;
    private final KnownKeys keys;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final Clock clock;
    private final Optional<Path> file;
    private final Duration every;
    private final Duration goodFor;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Map<String, ClientScreen> written;
    private Set<String> writtenKeys = Set.of();
    private Instant writtenAsOf = Instant.EPOCH;
    private Thread thread;

    ScreeningSnapshotJob(
            ScreeningService screening,
            KnownKeys keys,
            FieldCipher cipher,
            ObjectMapper json,
            @RealTime Clock clock,
            StateFolderConfig state,
            @ConfigProperty(name = "mamori.blocklist.snapshot-every") Duration every,
            @ConfigProperty(name = "mamori.blocklist.snapshot-good-for") Duration goodFor) {
        this.screening = screening;
        this.keys = keys;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
        this.file = state.folder().map(folder -> folder.resolve(FILE));
        this.every = every;
        this.goodFor = goodFor;
    }

    void start(@Observes StartupEvent event) {
        // Of the platform: writing a long list takes seconds, in which no virtual thread would get its turn.
        thread = Thread.ofPlatform().daemon().name("screening-snapshot").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(STOPPING);
    }

    /** The list as it was on disk, or empty when there is none, a damaged one, or one that is too old. */
    Optional<ScreeningSnapshot> load() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Optional.empty();
        }
        try {
            ScreeningSnapshot.Reader reader = new ScreeningSnapshot.Reader();
            SnapshotFile.read(file.get(), cipher::decrypt, line -> reader.accept(parsed(line)));
            ScreeningSnapshot snapshot = reader.finish();
            if (snapshot.asOf().plus(goodFor).isBefore(clock.instant())) {
                LOG.warnf("The list on disk is of %s, too old to refuse anybody by", snapshot.asOf());
                return Optional.empty();
            }
            return Optional.of(snapshot);
        } catch (IOException | SnapshotFile.Damaged unusable) {
            LOG.errorf("The list on disk is not used: %s", unusable);
            return Optional.empty();
        }
    }

    private void run() {
        try {
            long pause = every.toMillis();
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                long begun = System.nanoTime();
                keep();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                pause = Math.max(every.toMillis(), took * PAUSE_FOR_WORK);
            }
            keep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        ScreeningService.Loaded loaded = screening.loaded();
        boolean old = loaded != null && loaded.asOf().isAfter(writtenAsOf.plus(goodFor.dividedBy(REWRITE_PARTS)));
        if (file.isEmpty() || loaded == null) {
            return;
        }
        List<KnownKeys.Sealed> nowSealed = keys.sealed();
        Set<String> nowKeys =
                nowSealed.stream().map(ScreeningSnapshotJob::fingerprint).collect(Collectors.toSet());
        if (loaded.screens() == written && nowKeys.equals(writtenKeys) && !old) {
            return;
        }
        try {
            ScreeningSnapshot snapshot = new ScreeningSnapshot(loaded.asOf(), loaded.screens(), nowSealed);
            SnapshotFile.write(
                    file.get(), Ids.next(), cipher::encrypt, lines -> snapshot.write(line -> lines.accept(text(line))));
            written = loaded.screens();
            writtenKeys = nowKeys;
            writtenAsOf = loaded.asOf();
        } catch (IOException failed) {
            LOG.errorf("The list cannot be kept on disk: %s", failed);
        }
    }

    /** Changes with the key's secret. */
    private static String fingerprint(KnownKeys.Sealed key) {
        return key.keyId() + HexFormat.of().formatHex(key.hash());
    }

    private String text(ScreeningSnapshot.Line line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ScreeningSnapshot.Line parsed(String line) {
        try {
            return json.readValue(line, ScreeningSnapshot.Line.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a line of another version", unreadable);
        }
    }
}
