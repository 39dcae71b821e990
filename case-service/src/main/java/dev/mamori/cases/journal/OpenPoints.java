package dev.mamori.cases.journal;

import dev.mamori.cases.casefile.Accommodation;
import dev.mamori.cases.casefile.AccommodationSign;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.CustomerRequest;
import dev.mamori.cases.journal.EntryRequest.Attendant;
import dev.mamori.cases.journal.EntryRequest.Ending;
import dev.mamori.cases.journal.EntryRequest.Facts;
import dev.mamori.cases.journal.EntryRequest.Investigation;
import dev.mamori.cases.journal.EntryRequest.LegalStep;
import dev.mamori.cases.journal.EntryRequest.Legality;
import dev.mamori.cases.journal.EntryRequest.Performance;
import dev.mamori.cases.journal.EntryRequest.Recording;
import dev.mamori.cases.journal.EntryRequest.Repetition;
import dev.mamori.cases.journal.EntryRequest.Report;
import dev.mamori.cases.journal.EntryRequest.RequestCheck;
import dev.mamori.cases.journal.EntryRequest.ResponseFactor;
import dev.mamori.cases.journal.EntryRequest.Statement;
import dev.mamori.cases.journal.EntryRequest.Visit;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is still open in a case, all of it at once, in the order of the guideline's steps (chapter 2-2). Pure. */
public final class OpenPoints {
    /** 複数人: at least two (L131, L159, L164). */
    static final int SEVERAL = 2;

    private final CaseFile file;
    private final Journal journal;
    private final Set<StaffId> handlers;
    private final List<Answer> answers;
    private final boolean agency;
    private final List<OpenPoint> found = new ArrayList<>();

    /**
     * @param handlers who spoke with the customer, by the contacts' events and steps
     * @param answers what was answered so far
     * @param agency whether the desk is answered for another company, which is asked to come to visits
     */
    public OpenPoints(CaseFile file, Journal journal, Set<StaffId> handlers, List<Answer> answers, boolean agency) {
        this.file = file;
        this.journal = journal;
        this.handlers = Set.copyOf(handlers);
        this.answers = List.copyOf(answers);
        this.agency = agency;
    }

    public List<OpenPoint> list() {
        found.clear();
        requests();
        facts();
        recordings();
        investigation();
        participants();
        visits();
        measures();
        return List.copyOf(found);
    }

    private void requests() {
        if (file.requests().isEmpty()) {
            add(OpenPointCode.NO_REQUEST, null, "要求内容を特定してください。", "Find out what the customer asks for.");
        }
        for (CustomerRequest request : file.requests()) {
            if (request.ground() == null || request.ground().isBlank()) {
                add(
                        OpenPointCode.GROUND_OPEN,
                        request.id(),
                        "要求の根拠を確認してください: " + request.text(),
                        "Find out on what it is grounded: " + request.text());
            }
            List<RequestCheck> checks = journal.all(RequestCheck.class).stream()
                    .filter(each -> each.requestId().equals(request.id()))
                    .toList();
            if (checks.stream().noneMatch(each -> each.feasibility() != null)) {
                add(
                        OpenPointCode.FEASIBILITY_OPEN,
                        request.id(),
                        "対応の可否を検討してください: " + request.text(),
                        "Say whether it can be met: " + request.text());
            }
            if (checks.stream().noneMatch(each -> each.readBack() != null)) {
                add(
                        OpenPointCode.NOT_READ_BACK,
                        request.id(),
                        "要求内容を復唱してください: " + request.text(),
                        "Read the request back: " + request.text());
            }
        }
    }

    private void facts() {
        if (file.cause().companyCaused() == CompanyCaused.UNKNOWN) {
            answers.stream()
                    .filter(Answer::acceptsUnexplained)
                    .forEach(each -> add(
                            OpenPointCode.ACCEPTED_BEFORE_FACTS,
                            each.id(),
                            "事実確認の前に主張を認めた理由を記録してください。",
                            "Say why the claim was accepted before the facts."));
        }
        if (file.cause().kind() == null) {
            add(OpenPointCode.CAUSE_KIND_OPEN, null, "起因の区分を記録してください。", "Say what set it off.");
        }
        List<Facts> told = journal.all(Facts.class);
        for (FactPart part : FactPart.values()) {
            if (told.stream().noneMatch(each -> each.settles(part))) {
                add(OpenPointCode.FACT_OPEN, null, "5W1H が未確認です: " + part, "5W1H is open: " + part);
            }
        }
        for (Side side : Side.values()) {
            if (journal.all(Statement.class).stream().noneMatch(each -> each.by() == side)) {
                add(OpenPointCode.SIDE_NOT_HEARD, null, "言い分が未記録です: " + side, "Not heard yet: " + side);
            }
        }
    }

    private void recordings() {
        for (LinkedContact contact : file.contacts()) {
            Optional<Recording> recording = journal.all(Recording.class).stream()
                    .filter(each -> each.contactId().equals(contact.id().value()))
                    .reduce((earlier, later) -> later);
            if (recording.isEmpty()) {
                add(
                        OpenPointCode.NO_RECORDING,
                        contact.id().value(),
                        "録音の所在、または録音がない理由を記録してください。",
                        "Say where the recording is, or why there is none.");
            } else if (recording.get().noneBecause() == null
                    && !Boolean.TRUE.equals(recording.get().noticePlayed())) {
                add(
                        OpenPointCode.NOTICE_NOT_PLAYED,
                        contact.id().value(),
                        "録音の事前通知が確認できません（望ましい事項）。",
                        "The notice of recording is not known to have been played (should).");
            }
        }
    }

    private void investigation() {
        if (file.evidenceItems() == 0
                && journal.all(Recording.class).stream().allMatch(each -> each.reference() == null)) {
            add(
                    OpenPointCode.NO_OBJECTIVE_EVIDENCE,
                    null,
                    "客観資料（購入・問合せ履歴、録音、メール等）がありません。",
                    "No objective evidence (histories, recording, mails).");
        }
        if (journal.investigators().size() < SEVERAL) {
            add(OpenPointCode.ONE_INVESTIGATOR, null, "複数人で調査してください。", "At least two people should investigate.");
        }
        boolean consistent = journal.last(Investigation.class)
                .filter(each -> each.consistency() == Consistency.CONSISTENT)
                .isPresent();
        if (!consistent) {
            add(
                    OpenPointCode.NOT_CONSISTENT,
                    null,
                    "言い分と客観証拠の整合性が確認できていません。",
                    "Accounts and evidence are not known to agree.");
        }
        boolean possiblyIllegal =
                journal.last(Legality.class).filter(Legality::possiblyIllegal).isPresent();
        if (possiblyIllegal && journal.all(LegalStep.class).isEmpty()) {
            add(
                    OpenPointCode.OPINION_TO_ASK,
                    null,
                    "専門部署を通じて弁護士等の意見を求めてください。",
                    "Ask for a lawyer's opinion through the specialist department.");
        }
    }

    private void participants() {
        for (Entry entry : journal.entries()) {
            if (entry.told() instanceof Report report && !isTaken(report)) {
                add(
                        OpenPointCode.REPORT_NOT_TAKEN,
                        entry.id(),
                        "報告の受け手が未確認です: " + report.to(),
                        "Nobody is known to have taken the report to " + report.to());
            }
        }
        Set<StaffId> people = new HashSet<>(handlers);
        people.addAll(journal.participants());
        if (people.size() < SEVERAL) {
            add(
                    OpenPointCode.ONE_PARTICIPANT,
                    null,
                    "原則、複数人で対応します（相手が1人でも）。",
                    "Several people should deal with it, also with a single customer.");
        }
    }

    /** Whether somebody took it, or the place that it went to has sent it on. */
    private boolean isTaken(Report report) {
        return (report.takenBy() != null && !report.takenBy().isBlank())
                || journal.all(Report.class).stream().anyMatch(each -> each.from() == report.to());
    }

    private void visits() {
        for (Entry entry : journal.entries()) {
            if (entry.told() instanceof Visit visit) {
                visit(entry, visit);
            }
        }
    }

    private void visit(Entry entry, Visit visit) {
        long ours = visit.staff().stream().map(Attendant::staffId).distinct().count();
        if (ours < Math.max(SEVERAL, visit.customers())) {
            add(
                    OpenPointCode.FEW_AT_VISIT,
                    entry.id(),
                    "相手と同数以上、かつ複数人で対応してください。",
                    "As many of ours as customers, and at least two.");
        }
        boolean rolesKnown = visit.staff().stream()
                .allMatch(each -> each.role() != null && !each.role().isBlank());
        if (!rolesKnown || visit.rolesSetAt() == null || visit.rolesSetAt().isAfter(entry.at())) {
            add(
                    OpenPointCode.ROLES_NOT_SET,
                    entry.id(),
                    "あらかじめ役割分担（応対、記録等）を定めてください。",
                    "Set the roles (talking, recording) before the visit.");
        }
        if (agency && visit.direction() == VisitDirection.OUTGOING && !Boolean.TRUE.equals(visit.clientAsked())) {
            add(
                    OpenPointCode.CLIENT_NOT_ASKED,
                    entry.id(),
                    "可能な限りクライアントに同行を依頼してください。",
                    "Ask the client to come along where possible.");
        }
    }

    private void measures() {
        for (CustomerRequest request : file.requests()) {
            if (request.isOpenAndOwed()) {
                add(
                        OpenPointCode.NOT_PERFORMED,
                        request.id(),
                        "妥当な要求が未履行です: " + request.text(),
                        "Owed and not performed: " + request.text());
            }
        }
        journal.all(Performance.class).stream()
                .filter(each -> Boolean.TRUE.equals(each.reopeningLikely()) && each.settlement() == null)
                .forEach(each -> add(
                        OpenPointCode.SETTLEMENT_TO_CONSIDER,
                        each.requestId(),
                        "蒸し返しのリスクが高いため、合意書等の作成を検討してください。",
                        "Likely to be raised again: consider a settlement."));
        journal.last(Ending.class)
                .filter(each -> each.urgentGround() == null)
                .filter(each -> journal.all(Repetition.class).isEmpty())
                .ifPresent(each -> add(
                        OpenPointCode.ENDED_EARLY,
                        null,
                        "同一の回答の繰り返しも緊急の理由も記録されていません。",
                        "Neither a repetition of the same answer nor an urgent ground is on record."));
        if (journal.all(ResponseFactor.class).stream().anyMatch(each -> each.kind() == FactorKind.STAFF_TRIGGERED)) {
            add(OpenPointCode.COACHING_TO_PLAN, null, "指導・研修の課題を作成してください。", "Plan coaching.");
        }
        Accommodation need = file.accommodation();
        if (need.sign() != null && need.sign() != AccommodationSign.NONE && !need.stepDone()) {
            add(
                    OpenPointCode.ACCOMMODATION_OPEN,
                    null,
                    "必要かつ合理的な配慮を検討・申し出てください。",
                    "Consider and offer reasonable accommodation.");
        }
    }

    private void add(OpenPointCode code, UUID about, String ja, String en) {
        found.add(new OpenPoint(code, Text.of(ja, en), about));
    }
}
