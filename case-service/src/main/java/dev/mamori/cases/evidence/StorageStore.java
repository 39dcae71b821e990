package dev.mamori.cases.evidence;

import dev.mamori.platform.data.RealTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;

/** The storage that is configured: everything else knows {@link EvidenceStorage} only. */
@ApplicationScoped
class StorageStore implements EvidenceStorage {
    private final EvidenceStorage chosen;

    StorageStore(EvidenceConfig config, BucketConfig bucket, @RealTime Clock clock) {
        chosen = switch (config.storage()) {
            case FOLDER -> new FolderStore(config);
            case S3 -> BucketStore.of(bucket, clock);
        };
    }

    // Being asked at the start makes a missing setting a failure to start, not one at the first piece of evidence.
    void atStart(@Observes StartupEvent start) {}

    @Override
    public void put(String key, byte[] bytes) {
        chosen.put(key, bytes);
    }

    @Override
    public Optional<InputStream> open(String key) {
        return chosen.open(key);
    }

    @Override
    public void remove(String key) {
        chosen.remove(key);
    }
}
