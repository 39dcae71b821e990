package dev.mamori.cases.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is going to be uploaded as evidence. */
@Schema(description = "A file that is going to be uploaded as evidence.")
public record EvidenceFileRequest(
        @NotNull FileKind kind,

        @Schema(
                description = "audio/wav, audio/mpeg, audio/ogg, image/png, image/jpeg, application/pdf or text/plain.",
                examples = "image/png")
        @NotBlank @Size(max = 100) String mediaType,

        @Schema(description = "Its size.", examples = "1048576") @NotNull @Min(1) Long bytes,

        @Schema(
                description = "SHA-256 of it, lower-case hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,

        @Schema(description = "When it was recorded, received or captured.") @NotNull Instant capturedAt,

        @Schema(description = "Where it comes from.", examples = "通話録音システム") @NotBlank @Size(max = 500) String source,

        @Schema(description = "For a post on the internet: what is lost once it is deleted.", nullable = true) @Valid Post post) {

    /** What is on record of a post on the internet (REQ-5.3.9 to REQ-5.3.12). */
    @Schema(name = "PostOnline", description = "What is on record of a post on the internet.")
    public record Post(
            @Schema(description = "Its address.") @NotBlank @Size(max = 2000) String url,

            @Schema(description = "Its text, kept byte for byte.") @NotBlank @Size(max = 20_000) String text,

            @Schema(description = "What is known of the poster; not proof of who it is.", nullable = true)
            @Size(max = 2000) String posterAttributes,

            @Schema(description = "Address of the poster's profile.", nullable = true) @Size(max = 2000) String profileUrl,

            @Schema(description = "The related exchange, byte for byte.", nullable = true) @Size(max = 20_000) String thread,

            @Schema(description = "When it was posted, as shown.", nullable = true)
            Instant postedAt,

            @Schema(description = "What is demanded in it.", nullable = true) @Size(max = 2000) String request,

            @Schema(description = "How far it was dealt with.", nullable = true) @Size(max = 2000) String status,

            @Schema(description = "When it was seen to be gone.", nullable = true)
            Instant deletedSeenAt) {}
}
