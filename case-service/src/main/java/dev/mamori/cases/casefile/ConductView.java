package dev.mamori.cases.casefile;

import dev.mamori.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of conduct. */
@Schema(name = "Conduct", description = "A record of conduct.")
public record ConductView(
        @Schema(description = "Id of the record.", required = true)
        UUID conductId,

        @Schema(description = "Id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "When it was said.", required = true)
        Instant at,

        @Schema(description = "The order of the record within the case: 1, 2, 3 ...", required = true)
        int sequence,

        @Schema(required = true) ConductKind kind,
        @Schema(description = "The words, byte for byte.") String verbatim,
        @Schema(description = "How it was said or done.") String manner,

        @Schema(description = "How it was taken; proves nothing.")
        String impression,

        @Schema(description = "Criteria codes that people confirmed for the words.", required = true)
        List<CodeView> confirmedCodes,

        @Schema(description = "The record that this one corrects.")
        UUID corrects,

        @Schema(description = "What to write instead of a summary; the record is kept as it is.")
        String advice,

        @Schema(description = "Codes that a summary cannot support; confirm them for the words.")
        List<String> codesNotTaken) {

    /** A code with who confirmed it. */
    @Schema(name = "ConfirmedCode", description = "A code with who confirmed it.")
    public record CodeView(
            @Schema(description = "The criteria code.", required = true)
            String code,

            @Schema(description = "Who confirmed it.", required = true)
            String confirmedBy,

            @Schema(description = "When it was confirmed.", required = true)
            Instant confirmedAt) {}

    static ConductView of(Conduct conduct, Language language) {
        return of(conduct, List.of(), language);
    }

    static ConductView of(Conduct conduct, List<String> codesNotTaken, Language language) {
        return new ConductView(
                conduct.id(),
                conduct.contact().value(),
                conduct.at(),
                conduct.sequence(),
                conduct.kind(),
                conduct.verbatim(),
                conduct.manner(),
                conduct.impression(),
                conduct.codes().stream()
                        .map(each ->
                                new CodeView(each.code(), each.confirmedBy().value(), each.confirmedAt()))
                        .toList(),
                conduct.corrects(),
                conduct.kind() == ConductKind.SUMMARY_ONLY ? SummaryDetector.ADVICE.in(language) : null,
                codesNotTaken.isEmpty() ? null : codesNotTaken);
    }
}
