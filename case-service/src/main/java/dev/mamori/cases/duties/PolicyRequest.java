package dev.mamori.cases.duties;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the policy, as it was published (REQ-7.6, REQ-12.3.1). */
@Schema(name = "PolicyVersionRequest", description = "A version of the policy, as it was published.")
public record PolicyRequest(
        @Schema(description = "Its name; given once.", examples = "2026-R1")
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,31}") String version,

        @Schema(description = "The whole text.") @NotBlank @Size(max = 50_000) String text,

        @Schema(description = "What it tells. What is missing is remarked, not refused.") @NotEmpty Set<@NotNull PolicyElement> elements,

        @Schema(description = "Who speaks in it: the head of the organisation.") @NotBlank @Size(max = 200) String signer,

        @Schema(description = "When it was published.") @NotNull LocalDate publishedOn,

        @Schema(description = "Where: an address, or the press release.", examples = "https://example.co.jp/policy")
        @NotBlank @Size(max = 2000) String publishedAt) {}
