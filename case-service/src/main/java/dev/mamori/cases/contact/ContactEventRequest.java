package dev.mamori.cases.contact;

import dev.mamori.cases.guard.Detection;
import dev.mamori.cases.guard.DetectionKind;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fact about a contact, as PBX, CTI, voice analytics or a desk reports it. */
@Schema(description = "One fact about a contact, as PBX, CTI, voice analytics or a desk reports it.")
public record ContactEventRequest(
        @Schema(description = "The reporter's own id; a repeated one has no second effect.", examples = "pbx1-88213-7")
        @NotBlank @Size(max = 200) String eventId,

        @Schema(description = "The PBX's own id of the call; all events of one call carry the same.")
        @NotBlank @Size(max = 200) String callId,

        @NotNull EventType type,

        @Schema(description = "When it happened, by the PBX's clock.") @NotNull Instant at,

        @Schema(
                description = "The reporter's counter within the call; orders events of the same time.",
                nullable = true)
        Long sequence,

        @Schema(description = "PHONE when no event of the call says otherwise.", nullable = true)
        Channel channel,

        @Schema(description = "The desk that took the call; needed with STARTED.", nullable = true)
        QueueId queueId,

        @Schema(description = "The site that took the call; needed with STARTED.", nullable = true)
        CentreId centreId,

        @Schema(
                description = "Who handles the contact at that moment; with HANDED_OVER the new handler.",
                nullable = true)
        StaffId staffId,

        @Schema(description = "What the line showed of the caller.", nullable = true) @Valid From from,

        @Schema(description = "With type UTTERANCE, and with no other.", nullable = true) @Valid Said utterance,

        @Schema(
                description =
                        "Seconds in the queue before this answer; with STARTED or HANDED_OVER, and with no other.",
                examples = "95",
                nullable = true)
        @Min(0) @Max(86_400) Long queueWaitSeconds) {
    private static final Text NEEDED_AT_START = Text.of("type が STARTED のときは必須です。", "Needed with type STARTED.");

    /** What the line showed of the caller. */
    @Schema(name = "CallerLine", description = "What the line showed of the caller.")
    public record From(
            @Schema(
                    description =
                            "As shown, in any spelling; absent when withheld. What is no number is kept as it came.",
                    examples = "090-0123-0008",
                    nullable = true)
            @Size(max = 100) String number,

            @Schema(description = "Why there is no number to show.", nullable = true)
            WithheldReason withheldReason) {}

    /** Recognised or written words. */
    @Schema(name = "UtteranceReport", description = "Recognised or written words.")
    public record Said(
            @NotNull Speaker speaker,

            @Schema(description = "Word for word; kept byte for byte.") @NotBlank @Size(max = 20_000) String words,

            @Schema(description = "How it was said.", examples = "大声で怒鳴る", nullable = true) @Size(max = 1000) String manner,

            @Schema(description = "What the machine believes to have recognised.", nullable = true) @Size(max = 20) List<@NotNull @Valid Detected> detections) {
        Utterance toUtterance() {
            return new Utterance(
                    speaker,
                    words,
                    manner,
                    detections == null
                            ? List.of()
                            : detections.stream()
                                    .map(each -> new Detection(each.kind(), each.confidence()))
                                    .toList());
        }
    }

    /** What the machine believes to have recognised. */
    @Schema(name = "DetectionReport", description = "What the machine believes to have recognised.")
    public record Detected(
            @NotNull DetectionKind kind,

            @Schema(description = "0 (none) to 1 (sure).") @NotNull @DecimalMin("0") @DecimalMax("1") Double confidence) {}

    /** What cannot be said of single members; all of it at once. */
    List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        if ((type == EventType.UTTERANCE) != (utterance != null)) {
            faults.add(Violation.at(
                    "/utterance",
                    "UtteranceOnlyWithItsType",
                    Text.of(
                            "utterance は type が UTTERANCE のときだけ、必ず指定します。",
                            "Give it with type UTTERANCE, and only then.")));
        }
        if (queueWaitSeconds != null && type != EventType.STARTED && type != EventType.HANDED_OVER) {
            faults.add(Violation.at(
                    "/queueWaitSeconds",
                    "WaitOnlyWithAnAnswer",
                    Text.of("type が STARTED か HANDED_OVER のときだけ指定します。", "Give it with STARTED or HANDED_OVER only.")));
        }
        if (type == EventType.STARTED && queueId == null) {
            faults.add(Violation.at("/queueId", "NotNull", NEEDED_AT_START));
        }
        if (type == EventType.STARTED && centreId == null) {
            faults.add(Violation.at("/centreId", "NotNull", NEEDED_AT_START));
        }
        return faults;
    }

    /** The fact; times are kept to the microsecond. */
    ContactEvent toEvent(StaffId handler) {
        return new ContactEvent(
                Ids.next(),
                eventId,
                callId,
                type,
                at.truncatedTo(ChronoUnit.MICROS),
                sequence,
                channel,
                queueId,
                centreId,
                handler,
                from == null ? CallerLine.UNKNOWN : CallerLine.read(from.number(), from.withheldReason()),
                queueWaitSeconds == null ? null : Duration.ofSeconds(queueWaitSeconds),
                utterance == null ? null : utterance.toUtterance());
    }
}
