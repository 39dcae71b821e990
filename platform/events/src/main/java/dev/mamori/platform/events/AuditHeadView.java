package dev.mamori.platform.events;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a chain of audit entries reached at a time.
 *
 * @param source whose chain: this service's own, or that of another whose heads are kept here
 * @param position number of entries sealed by then
 * @param head the chain's last hash by then, 64 hex digits
 * @param at when it was sealed (own), or kept here (others)
 */
@Schema(name = "AuditHead", description = "How far a chain of audit entries reached at a time.")
public record AuditHeadView(
        @Schema(
                description = "Whose chain: this service's own, or another's whose heads are kept here.",
                examples = "case")
        String source,

        @Schema(description = "Number of entries sealed by then.", examples = "4711")
        long position,

        @Schema(
                description = "The chain's last hash by then: SHA-256, 64 hex digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String head,

        @Schema(description = "When it was sealed (own), or kept here (others).")
        Instant at) {}
