package dev.mamori.blocklist.review;

import java.util.List;

/**
 * What a person answered, with the text that explains it.
 *
 * @param evidence what it rests on: recordings, documents, ids
 */
public record ChecklistAnswer(ChecklistResult result, String text, List<String> evidence) {
    public ChecklistAnswer {
        evidence = List.copyOf(evidence);
    }

    /** An answer without evidence of its own. */
    public ChecklistAnswer(ChecklistResult result, String text) {
        this(result, text, List.of());
    }
}
