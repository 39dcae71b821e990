package dev.mamori.cases.casefile;

import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.registry.Staff;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.web.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as it stands. Answers, promises, warnings and lighter means are under {@code measures}. */
@Schema(
        name = "Case",
        description = "A case as it stands. Answers, promises, warnings and lighter means are under measures.")
public record CaseView(
        @Schema(description = "Id of the case.", required = true)
        UUID caseId,

        @Schema(description = "What it is about.", required = true)
        String title,

        @Schema(description = "When it was opened.", required = true)
        Instant openedAt,

        @Schema(description = "Who opened it.", required = true)
        String openedBy,

        @Schema(required = true) CustomerView customer,

        @Schema(description = "The contacts, in the order in which they were linked.", required = true)
        List<UUID> contactIds,

        @Schema(description = "How each contact belongs to the case.", required = true)
        List<LinkView> contacts,

        @Schema(description = "What the customer asks for.", required = true)
        List<RequestView> requests,

        @Schema(required = true) CauseView cause,

        @Schema(description = "Absent as long as nobody has looked.")
        AccommodationView accommodation,

        @Schema(description = "Absent until somebody checked the number.")
        NumberLinkView numberLink,

        @Schema(description = "In the order of the record, corrected ones included.", required = true)
        List<ConductView> conduct,

        @Schema(description = "What backs the facts.", required = true)
        List<EvidenceView> evidence,

        @Schema(description = "Who spoke or wrote with the customer; derived from the contacts.", required = true)
        List<PersonView> handlers,

        @Schema(description = "Who was harmed.", required = true)
        List<PersonView> harmed,

        @Schema(description = "Judgments that judgment-service told of.", required = true)
        List<JudgmentView> judgments) {

    /** The customer; of the number only the last four digits. */
    @Schema(name = "CustomerShown", description = "The customer; of the number only the last four digits.")
    public record CustomerView(
            @Schema(required = true) CustomerKind kind,
            @Schema(description = "As told.") String name,

            @Schema(description = "The last four digits.", examples = "****0010")
            String number) {}

    /** A contact of the case. */
    @Schema(name = "ContactLink", description = "A contact of the case.")
    public record LinkView(
            @Schema(description = "Id of the contact.", required = true)
            UUID contactId,

            @Schema(description = "Whether it is about the matter of the case.", required = true)
            boolean sameMatter,

            @Schema(description = "Needed to find out the request; does not count as a repeat.", required = true)
            boolean clarification) {}

    /** A request of the customer. */
    @Schema(name = "CustomerRequest", description = "A request of the customer.")
    public record RequestView(
            @Schema(description = "Id of the request.", required = true)
            UUID requestId,

            @Schema(description = "What is asked for.", required = true)
            String text,

            @Schema(required = true) RequestValidity validity,
            @Schema(required = true) RequestState state,

            @Schema(description = "On what it is grounded; absent as long as nobody said.")
            String ground) {}

    /** Who caused it. */
    @Schema(name = "Cause", description = "Who caused it.")
    public record CauseView(
            @Schema(required = true) CompanyCaused companyCaused,

            @Schema(description = "Whether it is put right.", required = true)
            boolean remedied,

            @Schema(description = "What was done.") String remedy,

            @Schema(description = "What set it off; absent as long as nobody said.")
            CauseKind kind) {}

    /** What was seen and offered. */
    @Schema(name = "Accommodation", description = "What was seen and offered.")
    public record AccommodationView(
            @Schema(required = true) AccommodationSign sign,

            @Schema(description = "Who states it.", required = true)
            List<String> statedBy,

            @Schema(description = "What was offered.") String offered,

            @Schema(description = "The offer was made and settled.", required = true)
            boolean stepDone) {}

    /** How the number is tied to the customer. */
    @Schema(name = "NumberLink", description = "How the number is tied to the customer.")
    public record NumberLinkView(
            @Schema(required = true) NumberLinkConfidence confidence,

            @Schema(description = "On which day it was checked.", required = true)
            LocalDate checkedOn,

            @Schema(description = "Persons other than the customer known to use the number.", required = true)
            int otherUsers) {}

    /** A person, by the business name. */
    @Schema(name = "Person", description = "A person, by the business name.")
    public record PersonView(
            @Schema(description = "The one key of the person.", required = true)
            String staffId,

            @Schema(description = "Absent when not registered.")
            String businessName) {}

    /** A judgment. */
    @Schema(name = "JudgmentOfCase", description = "A judgment.")
    public record JudgmentView(
            @Schema(description = "Id of the judgment.", required = true)
            UUID judgmentId,

            @Schema(required = true) JudgmentState state,

            @Schema(description = "HARASSMENT, UNJUST_DEMAND, NOT_HARASSMENT or UNDETERMINED.")
            String verdict,

            @Schema(description = "The criteria that the verdict cites.", required = true)
            List<String> criteriaCodes,

            @Schema(description = "The version of the agreed set.")
            String criteriaSetVersion,

            @Schema(description = "Who decided.") String decidedBy,
            @Schema(description = "When it was decided.") Instant decidedAt) {}

    /** What a view is made of. */
    record Parts(
            CaseStore.Head head,
            CaseFile file,
            List<Evidence> evidence,
            Collection<StaffId> handlers,
            Map<StaffId, Staff> staff,
            List<CaseJudgment> judgments) {}

    static CaseView of(Parts parts, Language language) {
        CaseFile file = parts.file();
        Customer customer = file.customer();
        return new CaseView(
                file.id().value(),
                parts.head().title(),
                file.openedAt(),
                parts.head().openedBy(),
                new CustomerView(
                        customer.kind(),
                        customer.name(),
                        customer.number() == null ? null : customer.number().masked()),
                file.contacts().stream().map(each -> each.id().value()).toList(),
                file.contacts().stream()
                        .map(each -> new LinkView(each.id().value(), each.sameMatter(), each.clarification()))
                        .toList(),
                file.requests().stream()
                        .map(each ->
                                new RequestView(each.id(), each.text(), each.validity(), each.state(), each.ground()))
                        .toList(),
                new CauseView(
                        file.cause().companyCaused(),
                        file.cause().remedied(),
                        file.cause().remedy(),
                        file.cause().kind()),
                accommodation(file.accommodation()),
                numberLink(file.numberLink()),
                file.conduct().stream()
                        .map(each -> ConductView.of(each, language))
                        .toList(),
                parts.evidence().stream().map(EvidenceView::of).toList(),
                people(parts.handlers(), parts.staff()),
                people(
                        file.harmed().stream()
                                .sorted(Comparator.comparing(StaffId::value))
                                .toList(),
                        parts.staff()),
                parts.judgments().stream().map(CaseView::judgment).toList());
    }

    private static AccommodationView accommodation(Accommodation stated) {
        return stated.sign() == null
                ? null
                : new AccommodationView(
                        stated.sign(),
                        stated.statedBy().stream().map(StaffId::value).toList(),
                        stated.offered(),
                        stated.stepDone());
    }

    private static NumberLinkView numberLink(NumberLink link) {
        return link == null ? null : new NumberLinkView(link.confidence(), link.checkedOn(), link.otherUsers());
    }

    private static List<PersonView> people(Collection<StaffId> ids, Map<StaffId, Staff> staff) {
        return ids.stream()
                .map(id -> new PersonView(
                        id.value(),
                        staff.containsKey(id) ? staff.get(id).businessName().value() : null))
                .toList();
    }

    private static JudgmentView judgment(CaseJudgment judgment) {
        return new JudgmentView(
                judgment.id(),
                judgment.state(),
                judgment.verdict(),
                judgment.criteriaCodes(),
                judgment.criteriaSetVersion(),
                judgment.decidedBy(),
                judgment.decidedAt());
    }
}
