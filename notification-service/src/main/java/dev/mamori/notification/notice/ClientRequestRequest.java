package dev.mamori.notification.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the client is asked. */
@Schema(description = "Something that the client is asked; it answers at the service that owns the thing.")
public record ClientRequestRequest(
        @Schema(description = "`AGREEMENT_REQUEST` or `VISIT_REQUEST`.") @NotNull NoticeKind kind,

        @Schema(
                description = "The id of the criteria set, or of the case whose customer is visited: a UUID.",
                examples = "01993c1e-7a00-7000-8000-000000000001")
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String subjectId) {}
