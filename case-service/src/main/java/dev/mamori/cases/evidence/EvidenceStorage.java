package dev.mamori.cases.evidence;

import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes of evidence lie. A local folder by default, or a bucket of an object storage (ADR 0022).
 * Keys are made by us, {@code client/file/part}, and never hold what somebody typed.
 */
public interface EvidenceStorage {
    /** Keeps these bytes so that they outlive a crash once it returns; a part that is there is replaced. */
    void put(String key, byte[] bytes);

    /** The bytes as a stream, to be closed by the caller; empty when there are none under the key. */
    Optional<InputStream> open(String key);

    /** Removes them; nothing happens when there are none. */
    void remove(String key);
}
