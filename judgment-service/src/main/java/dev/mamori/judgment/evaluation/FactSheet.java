package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The facts of one matter at one client, as case-service knows them (version 1). It holds no trait of the customer such
 * as purchases, because judging must not depend on it (REQ-5.5.5).
 *
 * @param caseId the case, or null while there is none
 * @param contactId the contact that asks for the evaluation, or null
 * @param companyCaused whether the company or the client is the cause (REQ-6.0.3)
 * @param asOf the moment up to which the facts are known; what lies after it is not counted
 * @param apologies what was apologised for in this matter
 * @param contacts all contacts that may belong to the matter, in any order
 * @param conduct what the customer said or did
 * @param demands demands that are counted; optional, because confirmed words tell most of them too
 * @param handlers staff who spoke or wrote with the customer
 * @param harmed staff who were harmed
 */
public record FactSheet(
        Integer version,
        String caseId,
        String contactId,
        String customerKind,
        Answer companyCaused,
        Instant asOf,
        Matter matter,
        List<Apology> apologies,
        List<Contact> contacts,
        List<Conduct> conduct,
        List<Demand> demands,
        List<String> handlers,
        List<String> harmed) {

    public FactSheet {
        companyCaused = companyCaused == null ? Answer.UNKNOWN : companyCaused;
        matter = matter == null ? new Matter(null, null, null, null, null) : matter;
        apologies = listOf(apologies);
        contacts = listOf(contacts);
        conduct = listOf(conduct);
        demands = listOf(demands);
        handlers = listOf(handlers);
        harmed = listOf(harmed);
    }

    /** The same facts, known up to a moment; used when the sender leaves the moment to this service. */
    public FactSheet knownAt(Instant moment) {
        return new FactSheet(
                version,
                caseId,
                contactId,
                customerKind,
                companyCaused,
                moment,
                matter,
                apologies,
                contacts,
                conduct,
                demands,
                handlers,
                harmed);
    }

    /**
     * What stays when the words are erased: when, by which channel and in which queue, for counting; nobody's name, nothing
     * that was said or asked for.
     */
    FactSheet withoutWords() {
        return new FactSheet(
                version,
                caseId,
                contactId,
                customerKind,
                companyCaused,
                asOf,
                null,
                null,
                contacts.stream().map(Contact::withoutWords).toList(),
                null,
                null,
                null,
                null);
    }

    FactSheet withConduct(List<Conduct> other) {
        return new FactSheet(
                version,
                caseId,
                contactId,
                customerKind,
                companyCaused,
                asOf,
                matter,
                apologies,
                contacts,
                other,
                demands,
                handlers,
                harmed);
    }

    /** Who spoke or wrote with the customer in the matter, by the sheet itself and by its contacts. */
    public Set<String> allHandlers() {
        var all = new TreeSet<>(handlers);
        contacts.stream().filter(Contact::sameMatter).forEach(contact -> all.addAll(contact.staffIds()));
        return all;
    }

    /** The ids of the matter's contacts in the order in which they stand. */
    public List<String> matterContacts() {
        return contacts.stream()
                .filter(Contact::sameMatter)
                .map(Contact::contactId)
                .toList();
    }

    /** What was said or done in a contact of the matter, up to {@code asOf}. */
    public Stream<Conduct> matterConduct() {
        var ids = Set.copyOf(matterContacts());
        return conduct.stream()
                .filter(said -> ids.contains(said.contactId()) && !said.at().isAfter(asOf));
    }

    /** Yes, no, or not known. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * The matter that the contacts are about.
     *
     * @param answeredAt when the answer was completed; repeats count from here (REQ-6.2.1)
     * @param closedAt when handling ended (REQ-6.2.2)
     * @param punishmentDeclinedAt when a demand to punish a worker was declined; the answer's time when null
     * @param investigationNeedsTime the matter cannot be answered within the interval demanded (REQ-6.12.1)
     */
    public record Matter(
            Instant answeredAt,
            Instant closedAt,
            List<Promise> promises,
            Instant punishmentDeclinedAt,
            Boolean investigationNeedsTime) {
        public Matter {
            promises = listOf(promises);
        }
    }

    /**
     * What the company promised (call-back, repair, refund).
     *
     * @param madeAt when it was promised; null counts as from the start
     * @param keptAt null while it is open
     */
    public record Promise(Instant madeAt, Instant dueAt, Instant keptAt) {
        boolean openAt(Instant moment) {
            return (madeAt == null || !madeAt.isAfter(moment)) && (keptAt == null || keptAt.isAfter(moment));
        }

        boolean overdueAt(Instant moment) {
            return openAt(moment) && dueAt != null && dueAt.isBefore(moment);
        }
    }

    /** An apology in the matter: limited to the trouble caused, or full (REQ-5.2.3). */
    public record Apology(ApologyKind kind, Instant at, String contactId) {}

    /** How far an apology goes. */
    public enum ApologyKind {
        LIMITED,
        FULL
    }

    /**
     * One contact.
     *
     * @param queueId the queue (窓口), or null where none is known: then only the client's own numbers apply
     * @param centreId the centre that took it, or null
     * @param endedAt null while it runs
     * @param sameMatter false for another matter of the same person; such a contact is never counted
     * @param clarification a mail or chat that was needed to find out the request (REQ-2.3)
     * @param matterDoneAt when everything was said (用件が完了)
     * @param intentObserved a person saw that the caller keeps the line on purpose; null when nobody looked
     */
    public record Contact(
            String contactId,
            Channel channel,
            String queueId,
            String centreId,
            Instant startedAt,
            Instant endedAt,
            List<String> staffIds,
            Boolean sameMatter,
            Boolean clarification,
            List<Segment> segments,
            Instant matterDoneAt,
            Boolean intentObserved) {
        public Contact {
            staffIds = listOf(staffIds);
            segments = listOf(segments);
            sameMatter = sameMatter == null || sameMatter;
            clarification = clarification != null && clarification;
        }

        Contact withoutWords() {
            return new Contact(
                    contactId,
                    channel,
                    queueId,
                    centreId,
                    startedAt,
                    endedAt,
                    null,
                    sameMatter,
                    clarification,
                    null,
                    null,
                    null);
        }

        boolean runsAt(Instant moment) {
            return endedAt == null || endedAt.isAfter(moment);
        }
    }

    /** A stretch of a contact; {@code to} is null while it lasts. */
    public record Segment(SegmentKind kind, Instant from, Instant to) {}

    /**
     * What the customer said or did, word for word.
     *
     * @param sequence the order within the contact (REQ-5.3.3)
     * @param verbatim the words, never normalised
     * @param manner what a listener noted, such as 大声で怒鳴る
     * @param kind a summary proves nothing (REQ-5.3.2)
     * @param neededForTheMatter a person found that what was asked belongs to the matter (REQ-6.10.1); null when nobody
     *     looked
     * @param detections what outside detectors took it for
     */
    public record Conduct(
            String conductId,
            String contactId,
            Instant at,
            Integer sequence,
            String verbatim,
            String manner,
            ConductKind kind,
            List<ConfirmedCode> confirmedCodes,
            Boolean neededForTheMatter,
            List<Detection> detections) {
        public Conduct {
            kind = kind == null ? ConductKind.VERBATIM : kind;
            confirmedCodes = listOf(confirmedCodes);
            detections = listOf(detections);
        }

        Conduct withConfirmedCodes(List<ConfirmedCode> codes) {
            return new Conduct(
                    conductId, contactId, at, sequence, verbatim, manner, kind, codes, neededForTheMatter, detections);
        }

        /** Conduct of which nobody said more. */
        public Conduct(
                String conductId,
                String contactId,
                Instant at,
                Integer sequence,
                String verbatim,
                String manner,
                ConductKind kind,
                List<ConfirmedCode> confirmedCodes) {
            this(conductId, contactId, at, sequence, verbatim, manner, kind, confirmedCodes, null, null);
        }
    }

    /** What an outside detector (speech analytics) took the words or the voice for; a suggestion and no more (REQ-2.2). */
    public record Detection(String code, String detector) {}

    /** The words themselves, or only a label in their place. */
    public enum ConductKind {
        VERBATIM,
        SUMMARY_ONLY
    }

    /**
     * A person's finding that words or an act are what a code means.
     *
     * @param knownPerson false when no such person is registered: then it is no confirmation; null when nobody looked
     */
    public record ConfirmedCode(String code, String confirmedBy, Boolean knownPerson) {
        /** A finding of a person who may be anybody. */
        public ConfirmedCode(String code, String confirmedBy) {
            this(code, confirmedBy, null);
        }

        ConfirmedCode byNobodyKnown() {
            return new ConfirmedCode(code, confirmedBy, false);
        }
    }

    /**
     * A demand that is counted.
     *
     * @param specialReason there was a reason for the call-back to be forced (REQ-6.2.4)
     * @param pretenceObserved a person saw that the apology was only pretended not to be heard (REQ-6.9.3)
     * @param interval between two reports demanded (REQ-6.12.1)
     * @param untilResult demanded every day until the result
     */
    public record Demand(
            DemandKind kind,
            String contactId,
            String conductId,
            Instant at,
            Boolean specialReason,
            Boolean pretenceObserved,
            Duration interval,
            Boolean untilResult) {}

    /** What was demanded. */
    public enum DemandKind {
        FORCED_CALLBACK,
        APOLOGY_AGAIN,
        PUNISH_STAFF,
        PROGRESS_REPORT
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }
}
