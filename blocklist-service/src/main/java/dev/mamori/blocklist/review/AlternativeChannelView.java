package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel that stays open, in requests and answers. */
@Schema(name = "AlternativeChannel", description = "A channel that stays open for the caller (BR-15).")
public record AlternativeChannelView(
        @Schema(description = "What sort of channel.", required = true) @NotNull ChannelKind kind,

        @Schema(description = "As announced to the caller.", examples = "メール窓口", required = true)
        @NotBlank @Size(max = 200) String text,

        @Schema(description = "How the caller is told; ORAL alone is not enough (HS-13).", required = true) @NotNull ToldBy toldBy) {
    AlternativeChannel toDomain() {
        return new AlternativeChannel(kind, text, toldBy);
    }

    static AlternativeChannelView of(AlternativeChannel channel) {
        return new AlternativeChannelView(channel.kind(), channel.text(), channel.toldBy());
    }
}
