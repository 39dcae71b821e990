package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@link FactSheet} as it is sent. What makes it unusable is told by {@link FactSheetCheck}, all of it at once. */
@Schema(name = "FactSheet", description = "The facts of one matter at one client, version 1. No trait of the customer.")
public record FactSheetRequest(
        @Schema(description = "The version of this contract: 1.", examples = "1")
        Integer version,

        @Schema(description = "The case, where there is one.") @Size(max = 64) String caseId,

        @Schema(description = "The contact that asks, where one does; one of `contacts`.") @Size(max = 64) String contactId,

        @Schema(description = "What the customer is to the client company; not used to judge.", examples = "CONTRACTED")
        @Size(max = 40) String customerKind,

        @Schema(description = "Whether company or client is the cause; absent counts as UNKNOWN.")
        FactSheet.Answer companyCaused,

        @Schema(description = "The facts are known up to then; absent counts as now.")
        Instant asOf,

        @Schema(description = "The matter.") MatterRequest matter,

        @Schema(description = "Apologies in the matter.") @Size(max = 500) List<ApologyRequest> apologies,

        @Schema(description = "Contacts that may belong to the matter, in any order.") @Size(max = 2000) List<ContactRequest> contacts,

        @Schema(description = "What the customer said or did.") @Size(max = 5000) List<ConductRequest> conduct,

        @Schema(description = "Demands that are counted; confirmed words tell most of them too.") @Size(max = 1000) List<DemandRequest> demands,

        @Schema(description = "Staff who spoke or wrote with the customer.") @Size(max = 500) List<String> handlers,

        @Schema(description = "Staff who were harmed.") @Size(max = 500) List<String> harmed) {

    /** The matter. */
    @Schema(name = "FactMatter", description = "The matter that the contacts are about.")
    public record MatterRequest(
            @Schema(description = "When the answer was completed; repeats count from here.")
            Instant answeredAt,

            @Schema(description = "When handling ended.") Instant closedAt,

            @Schema(description = "What the company promised.") @Size(max = 500) List<PromiseRequest> promises,

            @Schema(description = "When a demand to punish a worker was declined; absent: the answer's time.")
            Instant punishmentDeclinedAt,

            @Schema(description = "It cannot be answered within a short interval.")
            Boolean investigationNeedsTime) {}

    /** A promise. */
    @Schema(name = "FactPromise", description = "A promise of the company: call-back, repair, refund.")
    public record PromiseRequest(
            @Schema(description = "When it was made; absent counts as from the start.")
            Instant madeAt,

            @Schema(description = "Until when it is to be kept.")
            Instant dueAt,

            @Schema(description = "When it was kept; absent while open.")
            Instant keptAt) {}

    /** An apology. */
    @Schema(name = "FactApology", description = "An apology in the matter.")
    public record ApologyRequest(
            @Schema(description = "LIMITED to the trouble caused, or FULL.")
            FactSheet.ApologyKind kind,

            @Schema(description = "When.") Instant at,

            @Schema(description = "In which contact.") @Size(max = 64) String contactId) {}

    /** A contact. */
    @Schema(name = "FactContact", description = "A contact with its segments.")
    public record ContactRequest(
            @Schema(description = "Its id (UUID).") @Size(max = 64) String contactId,

            @Schema(description = "How the customer reached the centre.")
            Channel channel,

            @Schema(description = "The queue; absent where none is known.") @Size(max = 64) String queueId,

            @Schema(description = "The centre that took it.") @Size(max = 64) String centreId,

            @Schema(description = "When it began.") Instant startedAt,

            @Schema(description = "When it ended; absent while it runs.")
            Instant endedAt,

            @Schema(description = "Who spoke or wrote with the customer.") @Size(max = 100) List<String> staffIds,

            @Schema(description = "It is about this matter; absent counts as yes.")
            Boolean sameMatter,

            @Schema(description = "It was needed to find out the request; absent counts as no.")
            Boolean clarification,

            @Schema(description = "What its time was spent on.") @Size(max = 2000) List<SegmentRequest> segments,

            @Schema(description = "When everything was said.")
            Instant matterDoneAt,

            @Schema(description = "A person saw that the line is kept up on purpose; absent when nobody looked.")
            Boolean intentObserved) {}

    /** A segment. */
    @Schema(name = "FactSegment", description = "A stretch of a contact.")
    public record SegmentRequest(
            @Schema(description = "What it was spent on.") SegmentKind kind,
            @Schema(description = "When it began.") Instant from,

            @Schema(description = "When it ended; absent while it lasts.")
            Instant to) {}

    /** Conduct. */
    @Schema(name = "FactConduct", description = "What the customer said or did, word for word.")
    public record ConductRequest(
            @Schema(description = "Its id.") @Size(max = 64) String conductId,

            @Schema(description = "The contact it happened in.") @Size(max = 64) String contactId,

            @Schema(description = "When.") Instant at,

            @Schema(description = "The order within the contact.")
            Integer sequence,

            @Schema(description = "The words.", examples = "馬鹿野郎") @Size(max = 20000) String verbatim,

            @Schema(description = "What a listener noted.", examples = "大声で怒鳴る") @Size(max = 2000) String manner,

            @Schema(description = "SUMMARY_ONLY proves nothing; absent counts as VERBATIM.")
            FactSheet.ConductKind kind,

            @Schema(description = "What people found it to be.") @Size(max = 100) List<ConfirmedCodeRequest> confirmedCodes,

            @Schema(
                    description =
                            "PRIVACY lines: a person found that what was asked belongs to the matter; then it is no hit.")
            Boolean neededForTheMatter,

            @Schema(description = "What outside detectors took it for; offered as suggestions and nothing more.")
            @Size(max = 50) List<DetectionRequest> detections) {}

    /** A detection. */
    @Schema(name = "FactDetection", description = "What an outside detector, such as speech analytics, took words for.")
    public record DetectionRequest(
            @Schema(description = "The code.", examples = "ABUSE.SHOUTING") @NotNull @Size(max = 100) String code,

            @Schema(description = "Which detector, with its version.", examples = "voice-analytics 4.2")
            @NotNull @Size(max = 100) String detector) {}

    /** A confirmation. */
    @Schema(name = "FactConfirmedCode", description = "A person's finding that words are what a code means.")
    public record ConfirmedCodeRequest(
            @Schema(description = "The code.", examples = "ABUSE.SLUR_OR_DIE") @NotNull @Size(max = 100) String code,

            @Schema(description = "The staff id of a registered person or of the caller; else it is no confirmation.")
            @Size(max = 64) String confirmedBy) {}

    /** A demand. */
    @Schema(name = "FactDemand", description = "A demand that is counted.")
    public record DemandRequest(
            @Schema(description = "What was demanded.") FactSheet.DemandKind kind,

            @Schema(description = "In which contact.") @Size(max = 64) String contactId,

            @Schema(description = "By which conduct.") @Size(max = 64) String conductId,

            @Schema(description = "When.") Instant at,

            @Schema(description = "FORCED_CALLBACK: there was a special reason.")
            Boolean specialReason,

            @Schema(description = "APOLOGY_AGAIN: a person saw the pretence.")
            Boolean pretenceObserved,

            @Schema(description = "PROGRESS_REPORT: the interval demanded.", examples = "PT1H")
            Duration interval,

            @Schema(description = "PROGRESS_REPORT: every day until the result.")
            Boolean untilResult) {}

    FactSheet toFacts() {
        return new FactSheet(
                version,
                caseId,
                contactId,
                customerKind,
                companyCaused,
                asOf,
                matter == null ? null : toMatter(matter),
                apologies.stream()
                        .map(one -> new FactSheet.Apology(one.kind(), one.at(), one.contactId()))
                        .toList(),
                contacts.stream().map(FactSheetRequest::toContact).toList(),
                conduct.stream().map(FactSheetRequest::toConduct).toList(),
                demands.stream()
                        .map(one -> new FactSheet.Demand(
                                one.kind(),
                                one.contactId(),
                                one.conductId(),
                                one.at(),
                                one.specialReason(),
                                one.pretenceObserved(),
                                one.interval(),
                                one.untilResult()))
                        .toList(),
                handlers,
                harmed);
    }

    private static FactSheet.Matter toMatter(MatterRequest matter) {
        return new FactSheet.Matter(
                matter.answeredAt(),
                matter.closedAt(),
                matter.promises().stream()
                        .map(one -> new FactSheet.Promise(one.madeAt(), one.dueAt(), one.keptAt()))
                        .toList(),
                matter.punishmentDeclinedAt(),
                matter.investigationNeedsTime());
    }

    private static FactSheet.Contact toContact(ContactRequest contact) {
        return new FactSheet.Contact(
                contact.contactId(),
                contact.channel(),
                contact.queueId(),
                contact.centreId(),
                contact.startedAt(),
                contact.endedAt(),
                contact.staffIds(),
                contact.sameMatter(),
                contact.clarification(),
                contact.segments().stream()
                        .map(one -> new FactSheet.Segment(one.kind(), one.from(), one.to()))
                        .toList(),
                contact.matterDoneAt(),
                contact.intentObserved());
    }

    private static FactSheet.Conduct toConduct(ConductRequest conduct) {
        return new FactSheet.Conduct(
                conduct.conductId(),
                conduct.contactId(),
                conduct.at(),
                conduct.sequence(),
                conduct.verbatim(),
                conduct.manner(),
                conduct.kind(),
                conduct.confirmedCodes().stream()
                        .map(one -> new FactSheet.ConfirmedCode(one.code(), one.confirmedBy()))
                        .toList(),
                conduct.neededForTheMatter(),
                conduct.detections().stream()
                        .map(one -> new FactSheet.Detection(one.code(), one.detector()))
                        .toList());
    }
}
