package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The terms of a set, as they are written down. */
@Schema(
        name = "CriteriaSetRequest",
        description = "The terms of a set. What is not given has the template's value. All faults are told at once.")
public record CriteriaSetRequest(
        @Schema(description = "The version's name, once per client.", examples = "MRI-2026.1")
        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String version,

        @Schema(description = "The template's id.", examples = "CCAJ-DEFAULT") @NotBlank @Size(max = 64) String basedOn,

        @Schema(description = "Types that the set holds; absent for all twelve. A set cannot leave one out.")
        @Size(max = 50) List<@NotBlank @Size(max = 64) String> types,

        @Schema(
                description = "Own values by parameter name: a number in the parameter's unit, a duration (`PT1H`) for"
                        + " minutes and days, `{\"value\": 90, \"unit\": \"minute\"}`, a list of segments, or null for a"
                        + " line that is left open (never reached by a machine).")
        @Size(max = 100) Map<String, Object> parameters,

        @Schema(description = "Queues with their average talk times and own values.") @Size(max = 500) List<@Valid QueueTermsRequest> queues,

        @Schema(
                description =
                        "Own lines of words and acts, and what an act of chapter 1 means for this client. Lines of"
                                + " chapter 2 keep their meaning.")
        @Size(max = 200) List<@Valid OwnLineRequest> lines,

        @Schema(description = "What the people on the floor said about this version.") @Size(max = 100) List<@NotBlank @Size(max = 2000) String> comments) {

    /** An own line. */
    @Schema(name = "OwnLine", description = "A line that this client and the agency agreed on.")
    public record OwnLineRequest(
            @Schema(description = "TYPE.NAME; a code of chapter 1 or a new one.", examples = "EXCESSIVE.TENFOLD")
            @NotBlank @Size(max = 100) String code,

            @Schema(description = "The label in Japanese; needed for a new line.", examples = "代金の10倍を超える賠償の要求")
            @Size(max = 200) String labelJa,

            @Schema(description = "The label in English; needed for a new line.") @Size(max = 200) String labelEn,

            @Schema(description = "HARASSMENT, INDIVIDUAL or NEVER_EXCUSED; needed for a new line.")
            Outcome outcome,

            @Schema(description = "A figure in words.", examples = "代金の10倍を超える") @Size(max = 200) String figure,

            @Schema(description = "Concrete phrases.") @Size(max = 50) List<@NotBlank @Size(max = 200) String> examples,

            @Schema(description = "Why it was agreed.") @Size(max = 2000) String note,

            @Schema(
                    description = "Works that it cites, as the template lists them.",
                    examples = "[\"REF.MHLW_MANUAL\"]")
            @Size(max = 20) List<@NotBlank @Size(max = 64) String> references) {
        OwnLine line() {
            return new OwnLine(code, labelJa, labelEn, outcome, figure, examples, note, references);
        }

        static OwnLineRequest of(OwnLine line) {
            return new OwnLineRequest(
                    line.code(),
                    line.labelJa(),
                    line.labelEn(),
                    line.outcome(),
                    line.figure(),
                    line.examples(),
                    line.note(),
                    line.references());
        }
    }

    /** A queue's own values. */
    @Schema(name = "QueueTermsRequest", description = "A queue's own values, frozen with the version.")
    public record QueueTermsRequest(
            @Schema(description = "A registered queue of the client.", examples = "MRI-CARE") @NotBlank @Size(max = 64) String queueId,

            @Schema(
                    description = "Average Talk Time without hold: minutes as a number, `PT7M30S` or `7:30`.",
                    examples = "9")
            Object attMinutes,

            @Schema(description = "The number of calls it was taken from.", examples = "4200")
            Integer attSampleCalls,

            @Schema(description = "The period it was taken from.", examples = "2026-07-01/2026-09-30") @Size(max = 100) String attPeriod,

            @Schema(description = "Average handling time of this work over all channels, in the same forms.")
            Object averageHandleMinutes,

            @JsonProperty("protected")
            @Schema(name = "protected", description = "A reminder that the queue is protected; the registry decides.")
            Boolean protectedQueue,

            @Schema(description = "Own values of this queue, as for the set.") @Size(max = 100) Map<String, Object> parameters) {}

    DraftTerms terms() {
        var queueTerms = queues == null ? List.<QueueTermsRequest>of() : queues;
        return new DraftTerms(
                basedOn,
                types,
                parameters,
                queueTerms.stream()
                        .map(queue -> new DraftTerms.DraftQueue(
                                queue.queueId(),
                                queue.attMinutes(),
                                queue.attSampleCalls(),
                                queue.attPeriod(),
                                queue.averageHandleMinutes(),
                                queue.protectedQueue(),
                                queue.parameters()))
                        .toList(),
                lines == null
                        ? List.of()
                        : lines.stream().map(OwnLineRequest::line).toList(),
                comments);
    }
}
