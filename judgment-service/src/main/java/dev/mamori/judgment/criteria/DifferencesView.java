package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version would change. */
@Schema(name = "CriteriaDifferences", description = "What a version would change, as sentences.")
public record DifferencesView(
        @Schema(description = "The version compared with.", examples = "AOZ-2026.1")
        String against,

        @Schema(description = "The version.", examples = "AOZ-2026.2")
        String version,

        @Schema(
                description =
                        "One sentence for each change, in the guideline's order; one that says so when there is none.")
        List<Text> sentences) {}
