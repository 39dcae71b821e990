package dev.mamori.notification.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the client is asked. */
@Schema(description = "Something that the client is asked; it answers at the service that owns the thing.")
public record ClientRequestRequest(
        @Schema(description = "`AGREEMENT_REQUEST` or `VISIT_REQUEST`.") @NotNull NoticeKind kind,

        @Schema(
                description = "The version of the criteria set, or the id of the case whose customer is visited.",
                examples = "MRI-2026.2")
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String subjectId) {}
