package dev.mamori.cases.contact;

import dev.mamori.cases.guard.Detection;
import java.util.List;
import java.util.Objects;

/**
 * Words as they were recognised, byte for byte: no trimming, no width or form folding (REQ-15.9).
 *
 * @param manner how it was said, for example 大声で怒鳴る; or null. Kept apart from the words (REQ-2.1).
 */
public record Utterance(Speaker speaker, String words, String manner, List<Detection> detections) {
    public Utterance {
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(words);
        detections = List.copyOf(detections);
    }
}
