package dev.mamori.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice as the client sees it. */
@Schema(
        name = "Notice",
        requiredProperties = {
            "noticeId",
            "kind",
            "emergency",
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

        @Schema(description = "The case that it belongs to, if it is known.", nullable = true)
        String caseId,

        @Schema(description = "True when it is mailed at once, quiet hours or not.")
        boolean emergency,

        @Schema(description = "Inside the agency: the departments that are told.", nullable = true)
        List<String> departments,

        @Schema(description = "Where the client gives the answer that is asked for, if one is.", nullable = true)
        AnswerAt answerAt,

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
        String sourceEventId,

        @Schema(description = "When its words were erased, with the case; absent while they are kept.", nullable = true)
        Instant erasedAt) {

    /** The thing to answer, at the service that owns it. */
    @Schema(
            name = "AnswerAt",
            requiredProperties = {"service", "href"},
            description =
                    "Consent and agreement are given at the service that owns the thing, with the client's token.")
    public record AnswerAt(
            @Schema(description = "The service.", examples = "blocklist-service")
            String service,

            @Schema(
                    description = "The thing to read and answer, relative to that service's API.",
                    examples = "/v1/clients/CL-MRI/block-requests/01993c1e-7a00-7000-8000-000000000003")
            String href) {}

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
