package dev.mamori.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as the client sees it. */
@Schema(
        name = "Notice",
        requiredProperties = {
            "noticeId",
            "kind",
            "subject",
            "summary",
            "occurredAt",
            "createdAt",
            "delay",
            "sourceEventId"
        },
        description =
                "What a client is told. Codes, ids and times only: no names, no numbers, no words of the contact.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeView(
        @Schema(description = "Id of the notice.") UUID noticeId,
        @Schema(description = "What it tells.") NoticeKind kind,

        @Schema(
                description =
                        "The thing it is about, as a path below `/v1/clients/{clientId}/` of the service that owns it.",
                examples = "cases/01993c1e-7a00-7000-8000-000000000001")
        String subject,

        @Schema(description = "The notice in words, in both languages.")
        Summary summary,

        @Schema(description = "When the thing happened, as the service that owns it says.")
        Instant occurredAt,

        @Schema(description = "When the notice came to be.") Instant createdAt,

        @Schema(
                description = "From occurrence to notice (ISO 8601): what a failure in between has cost.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT0.4S")
        Duration delay,

        @Schema(description = "When the client said that it knows; absent until then.", nullable = true)
        Instant acknowledgedAt,

        @Schema(description = "Who said so: the name given, otherwise the caller's id.", nullable = true)
        String acknowledgedBy,

        @Schema(description = "Id of the event that gave rise to it; each event gives one notice.")
        String sourceEventId) {

    /** The words of a notice. */
    @Schema(
            name = "NoticeSummary",
            requiredProperties = {"ja", "en"},
            description = "The same words in Japanese and in English.")
    public record Summary(
            @Schema(description = "In Japanese.") String ja,
            @Schema(description = "In English.") String en) {
        static Summary of(Text text) {
            return new Summary(text.ja(), text.en());
        }
    }
}
