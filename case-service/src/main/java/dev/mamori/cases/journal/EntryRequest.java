package dev.mamori.cases.journal;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of a case's journal: what somebody found, said or did. Exactly one of the members after {@code corrects} is
 * given. An entry is kept as it was sent and never changed; a correction is a new entry that points to the old one
 * (ADR 0020).
 */
@Schema(
        name = "JournalEntryRequest",
        description = "What somebody found, said or did. Give exactly one of the members after `corrects`.")
public record EntryRequest(
        @Schema(description = "When it was said or done.") @NotNull Instant at,

        @Schema(description = "The entry that this one replaces.", nullable = true)
        UUID corrects,

        @Valid Statement statement,
        @Valid Facts facts,
        @Valid RequestCheck requestCheck,
        @Valid Recording recording,
        @Valid Investigation investigation,
        @Valid Legality legality,
        @Valid LegalStep legalStep,
        @Valid HandOver handOver,
        @Valid Monitoring monitoring,
        @Valid Instruction instruction,
        @Valid Visit visit,
        @Valid Performance performance,
        @Valid Repetition repetition,
        @Valid Ending ending,
        @Valid ResponseFactor responseFactor,
        @Valid Report report) {

    /** The account of one side, in its own words (REQ-5.4.2, REQ-5.6.15). */
    @Schema(name = "JournalStatement", description = "The account of one side, in its own words.")
    public record Statement(
            @NotNull Side by,

            @Schema(description = "Which worker, for WORKER.", nullable = true)
            StaffId staffId,

            @Schema(description = "In her own words.") @NotBlank @Size(max = 20_000) String words) {}

    /** 5W1H (REQ-5.2.1). What nobody can know is said to be unknown; what is neither stays open. */
    @Schema(name = "JournalFacts", description = "5W1H. A part that is neither told nor unknown stays open.")
    public record Facts(
            @Schema(description = "いつ.", nullable = true) @Size(max = 2000) String when,

            @Schema(description = "どこで.", nullable = true) @Size(max = 2000) String where,

            @Schema(description = "誰が.", nullable = true) @Size(max = 2000) String who,

            @Schema(description = "何を.", nullable = true) @Size(max = 2000) String what,

            @Schema(description = "なぜ.", nullable = true) @Size(max = 2000) String why,

            @Schema(description = "どのように.", nullable = true) @Size(max = 2000) String how,

            @Schema(description = "Parts that were looked for and cannot be known.", nullable = true) @Size(max = 6) List<@NotNull FactPart> unknown) {

        /** What was told of a part, or null. */
        String of(FactPart part) {
            return switch (part) {
                case WHEN -> when;
                case WHERE -> where;
                case WHO -> who;
                case WHAT -> what;
                case WHY -> why;
                case HOW -> how;
            };
        }

        boolean settles(FactPart part) {
            String told = of(part);
            return (told != null && !told.isBlank()) || (unknown != null && unknown.contains(part));
        }
    }

    /** Whether a request can be met, and that it was read back to the customer (REQ-5.1.2, REQ-5.1.4). */
    @Schema(name = "JournalRequestCheck", description = "Whether a request can be met, and that it was read back.")
    public record RequestCheck(
            @Schema(description = "Id of the request.") @NotNull UUID requestId,

            @Schema(description = "Whether it can be met.", nullable = true)
            Feasibility feasibility,

            @Schema(description = "The words with which the request was read back to the customer.", nullable = true)
            @Size(max = 2000) String readBack,

            @Schema(description = "Why it can or cannot be met.", nullable = true) @Size(max = 2000) String reason) {}

    /** Where the recording of a contact is, or why there is none (REQ-5.3.5, REQ-5.3.6). */
    @Schema(name = "JournalRecording", description = "Where the recording of a contact is, or why there is none.")
    public record Recording(
            @Schema(description = "A contact of the case.") @NotNull UUID contactId,

            @Schema(description = "Where it lies.", nullable = true) @Size(max = 500) String reference,

            @Schema(description = "Why there is none.", nullable = true) @Size(max = 2000) String noneBecause,

            @Schema(description = "Whether the notice of recording was played; absent when not known.", nullable = true)
            Boolean noticePlayed) {}

    /** Who investigated what, and whether it agrees with the objective evidence (REQ-5.4.3, REQ-13.1). */
    @Schema(name = "JournalInvestigation", description = "Who investigated, and whether it agrees with the evidence.")
    public record Investigation(
            @Schema(description = "Who investigated; at least two over the whole case.") @NotEmpty @Size(max = 20) List<@NotNull StaffId> investigators,

            @NotNull Consistency consistency,

            @Schema(description = "What was looked at and found.") @NotBlank @Size(max = 20_000) String findings,

            @Schema(description = "The evidence that it was compared with.", nullable = true) @Size(max = 100) List<@NotNull UUID> evidenceIds) {}

    /** That a law may be broken, so that specialists and outside counsel are asked (REQ-5.4.4). */
    @Schema(name = "JournalLegality", description = "Whether a law may be broken; if so, an opinion is asked for.")
    public record Legality(
            @Schema(description = "false takes it back.") @NotNull Boolean possiblyIllegal,

            @Schema(description = "Why.", examples = "脅迫に当たり得る") @NotBlank @Size(max = 2000) String reason) {}

    /** A legal step (REQ-5.4.4, REQ-5.6.4). */
    @Schema(name = "JournalLegalStep", description = "A legal step.")
    public record LegalStep(
            @NotNull LegalStepKind kind,

            @Schema(description = "Who was asked, or against whom.", nullable = true) @Size(max = 200) String party,

            @Schema(description = "What was asked, answered or done.") @NotBlank @Size(max = 20_000) String text) {}

    /** Another person takes over (対応者を代える). No approval is needed (REQ-5.6.7). */
    @Schema(name = "JournalHandOver", description = "Another person takes over; no approval is needed.")
    public record HandOver(
            @Schema(description = "Who hands over.") @NotNull StaffId from,

            @Schema(description = "Who takes over; absent while nobody does.", nullable = true)
            StaffId to,

            @Schema(description = "Why.") @NotBlank @Size(max = 2000) String reason) {}

    /** Somebody listens in (REQ-2.5, REQ-5.6.6). */
    @Schema(name = "JournalMonitoring", description = "Somebody listens in.")
    public record Monitoring(
            @Schema(description = "Who listens.") @NotNull StaffId staffId,

            @Schema(description = "A contact of the case.") @NotNull UUID contactId,

            @Schema(description = "Until when; absent while it goes on.", nullable = true)
            Instant until) {}

    /** What a superior told the handler to do (REQ-5.6.6). */
    @Schema(name = "JournalInstruction", description = "What a superior told the handler to do.")
    public record Instruction(
            @Schema(description = "Who told.") @NotNull StaffId from,

            @Schema(description = "Who was told.") @NotNull StaffId to,

            @Schema(description = "What.") @NotBlank @Size(max = 2000) String words) {}

    /** A meeting in person (REQ-5.6.8 to REQ-5.6.12). */
    @Schema(name = "JournalVisit", description = "A meeting in person.")
    public record Visit(
            @NotNull VisitDirection direction,

            @Schema(description = "How many customers.") @NotNull @Min(1) @Max(1000) Integer customers,

            @Schema(description = "Who goes or receives, with the role of each.") @NotEmpty @Size(max = 50) List<@NotNull @Valid Attendant> staff,

            @Schema(description = "When the roles were set.", nullable = true)
            Instant rolesSetAt,

            @Schema(description = "Whether the client was asked to come along.", nullable = true)
            Boolean clientAsked,

            @Schema(description = "What the client answered.", nullable = true) @Size(max = 2000) String clientAnswer) {}

    /** Somebody of ours at a visit. */
    @Schema(name = "VisitAttendant", description = "Somebody of ours at a visit.")
    public record Attendant(
            @Schema(description = "Who.") @NotNull StaffId staffId,

            @Schema(description = "Her role, for example 応対 or 記録.", nullable = true) @Size(max = 100) String role) {}

    /** What was performed for a request that is owed, with proof (REQ-5.6.1, REQ-5.6.2). */
    @Schema(name = "JournalPerformance", description = "What was performed for a request, with proof.")
    public record Performance(
            @Schema(description = "Id of the request.") @NotNull UUID requestId,

            @NotNull PerformanceKind kind,

            @Schema(description = "What proves it.", examples = "振込控 2026-11-12") @NotBlank @Size(max = 2000) String proof,

            @Schema(description = "Whether it is likely to be raised again (蒸し返し).", nullable = true)
            Boolean reopeningLikely,

            @Schema(description = "The settlement (合意書), if one was made.", nullable = true) @Size(max = 500) String settlement) {}

    /** The same answer was given again (REQ-5.6.3). */
    @Schema(name = "JournalRepetition", description = "The same answer was given again.")
    public record Repetition(
            @Schema(description = "Id of the answer.") @NotNull UUID answerId,

            @Schema(description = "In which contact of the case.", nullable = true)
            UUID contactId) {}

    /** The contact or the whole handling was ended, with the reason told (REQ-5.6.4, REQ-9.1). */
    @Schema(name = "JournalEnding", description = "The handling was ended, with the reason told.")
    public record Ending(
            @Schema(description = "What was said to the customer, word for word.") @NotBlank @Size(max = 2000) String reasonTold,

            @Schema(description = "Why it could not wait, for example a threat.", nullable = true) @Size(max = 2000) String urgentGround) {}

    /** What changes the response and never the verdict (REQ-5.6.14, REQ-5.6.16, REQ-5.6.17); not shown to the client. */
    @Schema(name = "JournalResponseFactor", description = "What changes the response and never the verdict.")
    public record ResponseFactor(
            @NotNull FactorKind kind,

            @Schema(description = "What was seen. The need only, never a diagnosis.") @NotBlank @Size(max = 2000) String note) {}

    /** One hop of the report: who told whom (REQ-12.5.5, L440-444). */
    @Schema(name = "JournalReport", description = "One hop of the report: who told whom.")
    public record Report(
            @NotNull ReportPlace from,
            @NotNull ReportPlace to,

            @Schema(description = "Who took it, by name or staff id; absent while nobody did.", nullable = true)
            @Size(max = 200) String takenBy,

            @Schema(description = "What was told, and what was asked for.") @NotBlank @Size(max = 2000) String text) {}

    /** The one thing that the entry tells; empty unless exactly one is given. */
    Optional<Object> told() {
        List<Object> given = Stream.<Object>of(
                        statement,
                        facts,
                        requestCheck,
                        recording,
                        investigation,
                        legality,
                        legalStep,
                        handOver,
                        monitoring,
                        instruction,
                        visit,
                        performance,
                        repetition,
                        ending,
                        responseFactor,
                        report)
                .filter(Objects::nonNull)
                .toList();
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }
}
