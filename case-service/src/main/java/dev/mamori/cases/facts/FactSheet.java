package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.ConductKind;
import dev.mamori.cases.contact.Channel;
import dev.mamori.cases.contact.SegmentKind;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.measure.Apology;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What judgment-service is told for an evaluation: the facts, version 1 of the contract, and nothing that names the
 * customer. It counts held time and repeats from it; nothing is counted here (architecture, "Facts and time").
 *
 * @param version 1
 * @param caseId null for the evaluation of a single contact
 * @param contactId null for the evaluation of a case
 * @param asOf up to when the facts are told
 * @param handlers who spoke or wrote with the customer: they do not judge
 * @param harmed who was harmed: they do not judge
 */
public record FactSheet(
        int version,
        UUID caseId,
        UUID contactId,
        CustomerKind customerKind,
        CompanyCaused companyCaused,
        Instant asOf,
        Matter matter,
        List<ApologyGiven> apologies,
        List<ContactFacts> contacts,
        List<ConductFacts> conduct,
        List<String> handlers,
        List<String> harmed) {
    public static final int VERSION = 1;

    /**
     * @param answeredAt when the answer was complete; null while it is not
     * @param closedAt when the matter was closed by it; null while it is open
     */
    public record Matter(Instant answeredAt, Instant closedAt, List<PromiseFacts> promises) {}

    public record PromiseFacts(Instant madeAt, Instant dueAt, Instant keptAt) {}

    public record ApologyGiven(Apology kind, Instant at, UUID contactId) {}

    /**
     * @param matterDoneAt when the customer's matter was settled within the contact, or null
     * @param intentObserved whether a person saw that the call was kept up on purpose (REQ-6.1.4), or null
     */
    public record ContactFacts(
            UUID contactId,
            Channel channel,
            String queueId,
            String centreId,
            Instant startedAt,
            Instant endedAt,
            List<String> staffIds,
            boolean sameMatter,
            boolean clarification,
            List<SegmentFacts> segments,
            Instant matterDoneAt,
            Boolean intentObserved) {}

    public record SegmentFacts(SegmentKind kind, Instant from, Instant to) {}

    public record ConductFacts(
            UUID conductId,
            UUID contactId,
            Instant at,
            int sequence,
            String verbatim,
            String manner,
            ConductKind kind,
            List<CodeFacts> confirmedCodes) {}

    public record CodeFacts(String code, String confirmedBy) {}
}
