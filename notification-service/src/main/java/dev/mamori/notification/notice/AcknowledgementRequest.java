package dev.mamori.notification.notice;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The client's word that it knows. */
@Schema(description = "The client's word that it knows of the notice.")
public record AcknowledgementRequest(
        @Schema(
                description = "Name of the person who took note, if it is not the caller; stored encrypted.",
                examples = "早川",
                nullable = true)
        @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*")
        String acknowledgedBy) {}
