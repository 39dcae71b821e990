package dev.mamori.blocklist.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal as somebody outside sends it. */
@Schema(name = "PublicAppealBody", description = "An appeal by somebody whose calls are not put through.")
public record PublicAppealRequest(
        @Schema(
                description = "The number that calls come from, in any spelling.",
                examples = "090-0123-0010",
                required = true)
        @NotBlank @Size(max = 40) String number,

        @Schema(description = "Why the refusal is wrong.", required = true) @NotNull AppealGround ground,

        @Schema(
                description = "In the appellant's words. No health data is asked for.",
                examples = "先月この番号の契約をしたばかりです。",
                required = true)
        @NotBlank @Size(max = 4000) String words,

        @Schema(
                description = "Where the answer should go; kept encrypted.",
                examples = "me@example.jp",
                nullable = true)
        @Size(max = 300) String contact) {}
