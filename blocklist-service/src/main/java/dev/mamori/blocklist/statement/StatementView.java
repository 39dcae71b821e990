package dev.mamori.blocklist.statement;

import dev.mamori.platform.web.Text;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statement of reasons as shown. */
@Schema(
        name = "BlockStatement",
        description = "What is told to the person concerned, in Japanese and English; no worker is named.")
public record StatementView(
        @Schema(description = "The entry.", required = true) UUID entryId,

        @Schema(description = "Which calls are not put through.", required = true)
        Text measure,

        @Schema(description = "The acts that confirmed verdicts are about.", required = true)
        List<Text> reasons,

        @Schema(description = "What was tried before.", required = true)
        List<Text> steps,

        @Schema(description = "How long.", required = true) Text term,

        @Schema(description = "Channels that stay open, as announced.", required = true)
        List<String> alternativeChannels,

        @Schema(description = "How it was decided.", required = true)
        Text decision,

        @Schema(description = "How to object.", required = true)
        RedressView redress) {

    /** How to object. */
    @Schema(name = "BlockRedress", description = "How to object to a block.")
    public record RedressView(
            @Schema(
                    description = "Where the public form is.",
                    examples = "https://mirai.example/objection",
                    required = true)
            String url,

            @Schema(description = "Within how many business days it is decided.", required = true)
            int businessDays,

            @Schema(description = "In words.", required = true)
            Text text) {}
}
