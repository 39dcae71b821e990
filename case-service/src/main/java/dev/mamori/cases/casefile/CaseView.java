package dev.mamori.cases.casefile;

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
@Schema(name = "Case")
public record CaseView(
        @Schema(required = true) UUID caseId,
        @Schema(required = true) String title,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) String openedBy,
        @Schema(required = true) CustomerView customer,
        @Schema(required = true) List<UUID> contactIds,
        @Schema(required = true) List<LinkView> contacts,
        @Schema(required = true) List<RequestView> requests,
        @Schema(required = true) CauseView cause,

        @Schema(description = "Absent as long as nobody has looked.")
        AccommodationView accommodation,

        @Schema(description = "Absent until somebody checked the number.")
        NumberLinkView numberLink,

        @Schema(description = "In the order of the record, corrected ones included.", required = true)
        List<ConductView> conduct,

        @Schema(required = true) List<EvidenceView> evidence,

        @Schema(description = "Who spoke or wrote with the customer; derived from the contacts.", required = true)
        List<PersonView> handlers,

        @Schema(description = "Who was harmed.", required = true)
        List<PersonView> harmed,

        @Schema(description = "Judgments that judgment-service told of.", required = true)
        List<JudgmentView> judgments) {

    /** The customer; of the number only the last four digits. */
    @Schema(name = "CustomerShown")
    public record CustomerView(
            @Schema(required = true) CustomerKind kind,
            String name,
            @Schema(examples = "****0010") String number) {}

    /** A contact of the case. */
    @Schema(name = "ContactLink")
    public record LinkView(
            @Schema(required = true) UUID contactId,
            @Schema(required = true) boolean sameMatter,
            @Schema(required = true) boolean clarification) {}

    /** A request of the customer. */
    @Schema(name = "CustomerRequest")
    public record RequestView(
            @Schema(required = true) UUID requestId,
            @Schema(required = true) String text,
            @Schema(required = true) RequestValidity validity,
            @Schema(required = true) RequestState state) {}

    /** Who caused it. */
    @Schema(name = "Cause")
    public record CauseView(
            @Schema(required = true) CompanyCaused companyCaused,
            @Schema(required = true) boolean remedied,
            String remedy) {}

    /** What was seen and offered. */
    @Schema(name = "Accommodation")
    public record AccommodationView(
            @Schema(required = true) Accommodation.Sign sign,
            @Schema(required = true) List<String> statedBy,
            String offered,
            @Schema(required = true) boolean stepDone) {}

    /** How the number is tied to the customer. */
    @Schema(name = "NumberLink")
    public record NumberLinkView(
            @Schema(required = true) NumberLink.Confidence confidence,
            @Schema(required = true) LocalDate checkedOn,
            @Schema(required = true) int otherUsers) {}

    /** A person, by the business name. */
    @Schema(name = "Person")
    public record PersonView(
            @Schema(required = true) String staffId,

            @Schema(description = "Absent when not registered.")
            String businessName) {}

    /** A judgment. */
    @Schema(name = "JudgmentOfCase")
    public record JudgmentView(
            @Schema(required = true) UUID judgmentId,
            @Schema(required = true) CaseJudgment.State state,
            String verdict,
            @Schema(required = true) List<String> criteriaCodes,
            String criteriaSetVersion,
            String decidedBy,
            Instant decidedAt) {}

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
                        .map(each -> new RequestView(each.id(), each.text(), each.validity(), each.state()))
                        .toList(),
                new CauseView(
                        file.cause().companyCaused(),
                        file.cause().remedied(),
                        file.cause().remedy()),
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
