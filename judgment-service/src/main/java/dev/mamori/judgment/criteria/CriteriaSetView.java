package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criteria set as the API shows it. */
@Schema(name = "CriteriaSet", description = "A client's criteria set. From PROPOSED on its terms never change.")
public record CriteriaSetView(
        @Schema(description = "Its id.") UUID setId,

        @Schema(description = "Its version's name.", examples = "MRI-2026.1")
        String version,

        @Schema(description = "DRAFT, PROPOSED, AGREED, ACTIVE; SUPERSEDED once a later set has begun.")
        SetState state,

        @Schema(description = "It is the set that applies to contacts beginning now.")
        boolean inForce,

        @Schema(description = "The template's id.", examples = "CCAJ-DEFAULT")
        String basedOn,

        @Schema(description = "The template's version.", examples = "1.0.0")
        String templateVersion,

        @Schema(description = "Own values by parameter name, as written.")
        @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, Object> parameters,

        @Schema(description = "Queues with their own values, as written.")
        List<QueueView> queues,

        @Schema(description = "Own lines, and what acts of chapter 1 mean here.")
        List<CriteriaSetRequest.OwnLineRequest> lines,

        @Schema(description = "What the people on the floor said.")
        List<String> comments,

        @Schema(description = "Comments of workers, the agency and the client, oldest first.")
        List<VoiceView> voices,

        @Schema(description = "Who drafted it.") String draftedBy,
        @Schema(description = "When it was drafted.") Instant draftedAt,
        @Schema(description = "Who proposed it.") String proposedBy,
        @Schema(description = "When it was proposed.") Instant proposedAt,
        @Schema(description = "The signatures so far.") List<AgreementView> agreements,

        @Schema(description = "It applies to contacts that begin at or after this moment.")
        Instant effectiveFrom,

        @Schema(description = "The next set begins then; absent while there is none.")
        Instant effectiveUntil) {

    /** A queue's own values. */
    @Schema(name = "QueueTerms", description = "A queue's own values, as written.")
    public record QueueView(
            @Schema(description = "The queue.", examples = "MRI-CARE")
            String queueId,

            @Schema(description = "Average Talk Time, as written.", examples = "9")
            Object attMinutes,

            @Schema(description = "The calls it was taken from.")
            Integer attSampleCalls,

            @Schema(description = "The period it was taken from.")
            String attPeriod,

            @Schema(description = "Average handling time, as written.")
            Object averageHandleMinutes,

            @JsonProperty("protected") @Schema(name = "protected", description = "Noted as protected.")
            Boolean protectedQueue,

            @Schema(description = "Own values by parameter name, as written.")
            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, Object> parameters) {}

    /** A comment. */
    @Schema(name = "CriteriaComment", description = "What somebody said about a version before it was agreed.")
    public record VoiceView(
            @Schema(description = "Who; not shown to the client for people of the agency.", examples = "OP-0231")
            String author,

            @Schema(description = "WORKER, AGENCY or CLIENT.", examples = "WORKER")
            String capacity,

            @Schema(description = "The comment.") String text,
            @Schema(description = "When.") Instant at) {}

    /** A signature. */
    @Schema(name = "CriteriaAgreement", description = "A signature under a set.")
    public record AgreementView(
            @Schema(description = "For whom.") Side side,
            @Schema(description = "Who, as the token said.") String signerId,

            @Schema(description = "The name written down.", examples = "早川")
            String signerName,

            @Schema(description = "When.") Instant signedAt) {}

    static CriteriaSetView of(
            CriteriaSetRow row,
            DraftTerms terms,
            List<Agreement> agreements,
            List<Voice> voices,
            SetState state,
            boolean inForce,
            Instant until) {
        return new CriteriaSetView(
                row.setId,
                row.versionName,
                state,
                inForce,
                terms.basedOn(),
                row.templateVersion,
                terms.parameters(),
                terms.queues().stream()
                        .map(queue -> new QueueView(
                                queue.queueId(),
                                queue.attMinutes(),
                                queue.attSampleCalls(),
                                queue.attPeriod(),
                                queue.averageHandleMinutes(),
                                queue.protectedQueue(),
                                queue.parameters()))
                        .toList(),
                terms.lines().stream()
                        .map(CriteriaSetRequest.OwnLineRequest::of)
                        .toList(),
                terms.comments(),
                voices.stream()
                        .map(voice ->
                                new VoiceView(voice.author(), voice.capacity().name(), voice.words(), voice.at()))
                        .toList(),
                row.draftedBy,
                row.draftedAt,
                row.proposedBy,
                row.proposedAt,
                agreements.stream()
                        .map(signed -> new AgreementView(
                                signed.side(), signed.signerId(), signed.signerName(), signed.signedAt()))
                        .toList(),
                row.effectiveFrom,
                until);
    }
}
