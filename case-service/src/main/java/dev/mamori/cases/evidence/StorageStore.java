package dev.mamori.cases.evidence;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * The storage that is configured, with its parts encrypted by the field key: everything else knows {@link EvidenceStorage}
 * only, and neither a disk nor a bucket shows a recording.
 */
@ApplicationScoped
class StorageStore implements EvidenceStorage {
    private final EvidenceStorage chosen;
    private final FieldCipher cipher;

    StorageStore(EvidenceConfig config, BucketConfig bucket, @RealTime Clock clock, FieldCipher cipher) {
        this.cipher = cipher;
        chosen = switch (config.storage()) {
            case FOLDER -> new FolderStore(config);
            case S3 -> BucketStore.of(bucket, clock);
        };
    }

    // Being asked at the start makes a missing setting a failure to start, not one at the first piece of evidence.
    void atStart(@Observes StartupEvent start) {}

    @Override
    public void put(String key, byte[] bytes) {
        chosen.put(key, cipher.seal(bytes));
    }

    /** A part is unsealed as a whole: it is small, and half of one proves nothing. */
    @Override
    public Optional<InputStream> open(String key) {
        return stored(key).map(cipher::unseal).map(ByteArrayInputStream::new);
    }

    @Override
    public void remove(String key) {
        chosen.remove(key);
    }

    /** Puts a part under the present field key, unless it is; false when there is no such part. */
    boolean reseal(String key) {
        Optional<byte[]> stored = stored(key);
        stored.filter(each -> !cipher.isSealedNow(each)).ifPresent(each -> put(key, cipher.unseal(each)));
        return stored.isPresent();
    }

    private Optional<byte[]> stored(String key) {
        return chosen.open(key).map(opened -> {
            try (InputStream in = opened) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
