package dev.mamori.cases.casefile;

import dev.mamori.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of conduct. */
@Schema(name = "Conduct")
public record ConductView(
        @Schema(required = true) UUID conductId,
        @Schema(required = true) UUID contactId,
        @Schema(required = true) Instant at,

        @Schema(description = "The order of the record within the case: 1, 2, 3 ...", required = true)
        int sequence,

        @Schema(required = true) ConductKind kind,
        String verbatim,
        String manner,
        String impression,
        @Schema(required = true) List<CodeView> confirmedCodes,
        UUID corrects,

        @Schema(description = "What to write instead of a summary; the record is kept as it is.")
        String advice,

        @Schema(description = "Codes that a summary cannot support; confirm them for the words.")
        List<String> codesNotTaken) {

    /** A code with who confirmed it. */
    @Schema(name = "ConfirmedCode")
    public record CodeView(
            @Schema(required = true) String code,
            @Schema(required = true) String confirmedBy,
            @Schema(required = true) Instant confirmedAt) {}

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
