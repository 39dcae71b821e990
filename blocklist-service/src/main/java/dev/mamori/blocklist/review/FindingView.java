package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stop, a warning or an item to look at, in both languages. */
@Schema(name = "BlockFinding", description = "Something that a check found, in Japanese and English.")
public record FindingView(
        @Schema(description = "A stop or an item of the checklist.", examples = "HS-03", required = true)
        String code,

        @Schema(description = "Why, in Japanese.", required = true)
        String ja,

        @Schema(description = "Why, in English.", required = true)
        String en) {
    static FindingView of(Finding finding) {
        return of(finding.stop().code(), finding.text());
    }

    static FindingView of(Advice advice) {
        return of(advice.item().code(), advice.text());
    }

    private static FindingView of(String code, Text text) {
        return new FindingView(code, text.ja(), text.en());
    }
}
