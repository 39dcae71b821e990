package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer said or did, in words. */
@Schema(description = "What the customer said or did, in words.")
public record ConductRequest(
        @Schema(description = "A contact of the case.") @NotNull UUID contactId,

        @Schema(description = "When it was said.") @NotNull Instant at,

        @Schema(
                description = "The very words, in order; kept byte for byte. A bare summary is kept too, and marked.",
                examples = "お前の名前を SNS に投稿するぞ",
                nullable = true)
        @Size(max = 20_000) String verbatim,

        @Schema(description = "How it was said or done.", examples = "大声で怒鳴る", nullable = true) @Size(max = 1000) String manner,

        @Schema(description = "How it was taken; proves nothing.", nullable = true) @Size(max = 2000) String impression,

        @Schema(description = "Criteria codes that you confirm for these words.", nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> confirmedCodes,

        @Schema(description = "The record that this one corrects; both stay.", nullable = true)
        UUID corrects) {
    static final String CODE = "[A-Z]+\\.[A-Z0-9_]{1,80}";

    boolean saysNothing() {
        return Stream.of(verbatim, manner, impression).allMatch(each -> each == null || each.isBlank());
    }

    List<String> codes() {
        return confirmedCodes == null
                ? List.of()
                : confirmedCodes.stream().distinct().toList();
    }
}
