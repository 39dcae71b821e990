package dev.mamori.judgment.criteria;

import java.util.List;
import java.util.Objects;

/**
 * A line of words or acts that a client and the agency agreed on besides the template's, or the meaning that they gave to
 * an act that only chapter 1 of the guideline lists; as written.
 *
 * @param code for example {@code EXCESSIVE.TENFOLD_COMPENSATION}; the part before the dot is the type
 * @param outcome null keeps the template's
 * @param figure a figure in words, for example 代金の10倍を超える賠償 (REQ-6.12.3); null for none
 * @param examples concrete phrases; with neither these nor a figure the line is refused (REQ-6.0.5)
 * @param note why it was agreed; null for nothing
 * @param references works that it cites (REQ-0.6)
 */
public record OwnLine(
        String code,
        String labelJa,
        String labelEn,
        Outcome outcome,
        String figure,
        List<String> examples,
        String note,
        List<String> references) {
    public OwnLine {
        references = references == null
                ? List.of()
                : references.stream().filter(Objects::nonNull).toList();
        examples = examples == null
                ? List.of()
                : examples.stream().filter(Objects::nonNull).toList();
    }

    /** A line that cites nothing. */
    public OwnLine(
            String code,
            String labelJa,
            String labelEn,
            Outcome outcome,
            String figure,
            List<String> examples,
            String note) {
        this(code, labelJa, labelEn, outcome, figure, examples, note, null);
    }

    String typeCode() {
        int dot = code == null ? -1 : code.indexOf('.');
        return dot < 1 ? "" : code.substring(0, dot);
    }
}
