package dev.mamori.cases.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something objective that backs the facts (REQ-5.4.1). The thing itself lies where it belongs (recording system, mail
 * archive); here is where to find it and how to know that it is unchanged.
 *
 * @param reference where it lies, for example the recording's id
 * @param sha256 64 lower-case hexadecimal digits, or null
 * @param capturedAt when it was made, or null
 */
public record Evidence(UUID id, EvidenceKind kind, String reference, String sha256, Instant capturedAt) {
    public Evidence {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reference);
    }
}
