package dev.mamori.judgment.criteria;

import dev.mamori.judgment.registry.ReaderService;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The life of a criteria set, in the client's transaction that the resource opened (REQ-13.5.6). */
@ApplicationScoped
class CriteriaSetService {
    static final String PROPOSED = "dev.mamori.criteria-set.proposed.v1";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final CriteriaSetStore store;
    private final TemplateStore templates;
    private final RegistryStore registry;
    private final KnownClients clients;
    private final Caller caller;
    private final ReaderService readers;
    private final SideService sides;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    CriteriaSetService(
            CriteriaSetStore store,
            TemplateStore templates,
            RegistryStore registry,
            KnownClients clients,
            Caller caller,
            ReaderService readers,
            SideService sides,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.registry = registry;
        this.clients = clients;
        this.caller = caller;
        this.readers = readers;
        this.sides = sides;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    CriteriaSetRow draft(CriteriaSetRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        var row = new CriteriaSetRow();
        row.setId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.state = SetState.DRAFT;
        row.draftedBy = caller.id();
        row.draftedAt = clock.instant();
        fill(row, wanted);
        store.add(row);
        record("CRITERIA_SET_DRAFTED", row);
        return row;
    }

    /** Only a draft can be edited: what was proposed is what the two sides sign. */
    CriteriaSetRow edit(CriteriaSetRow row, CriteriaSetRequest wanted) {
        mustBe(row, SetState.DRAFT);
        fill(row, wanted);
        store.flush();
        record("CRITERIA_SET_EDITED", row);
        return row;
    }

    /** Both sides are asked to sign: the client hears of it by notification-service (REQ-13.5.6). */
    CriteriaSetRow propose(CriteriaSetRow row) {
        mustBe(row, SetState.DRAFT);
        check(store.terms(row));
        row.proposedBy = caller.id();
        row.proposedAt = clock.instant();
        feed.append(
                PROPOSED,
                row.setId.toString(),
                Map.of("setId", row.setId, "version", row.versionName, "proposedAt", row.proposedAt));
        return advance(row, SetState.PROPOSED, "CRITERIA_SET_PROPOSED");
    }

    /** One side signs; with the second side the set is agreed. */
    CriteriaSetRow agree(CriteriaSetRow row, AgreementRequest agreement) {
        mustBe(row, SetState.PROPOSED);
        var side = sides.of(agreement.side());
        var signed = store.agreements(row.setId);
        if (signed.stream().anyMatch(other -> other.side() == side)) {
            throw Problems.conflict(Text.of("この側はすでに署名しています。", "This side has signed already."));
        }
        if (signed.stream().anyMatch(other -> other.signerId().equals(caller.id()))) {
            throw rule("DIFFERENT_PEOPLE", "双方は別の人が署名してください。", "Different people must sign for the two sides.");
        }
        store.add(row.setId, new Agreement(side, caller.id(), agreement.signerName(), clock.instant()));
        audit.record("CRITERIA_SET_SIGNED", "criteria-set", row.setId.toString(), null, Map.of("side", side));
        return signed.isEmpty() ? row : advance(row, SetState.AGREED, "CRITERIA_SET_AGREED");
    }

    /** From when the set applies: never to the days before both sides had signed, nor to a time another one began. */
    CriteriaSetRow activate(CriteriaSetRow row, Instant effectiveFrom, Instant effectiveUntil) {
        mustBe(row, SetState.AGREED);
        var reasons = new ArrayList<Violation>();
        var signedOn =
                store.agreements(row.setId).getLast().signedAt().atZone(JAPAN).toLocalDate();
        if (effectiveFrom.isBefore(signedOn.atStartOfDay(JAPAN).toInstant())) {
            reasons.add(violation(
                    "REQ-0.5", "合意した日より前に遡って適用できません。", "It cannot apply to days before the one of agreement."));
        }
        var later = store.latestStart().filter(other -> !other.effectiveFrom.isBefore(effectiveFrom));
        if (later.isPresent()) {
            reasons.add(violation(
                    "REQ-0.4",
                    "より後、または同時に始まる版（" + later.get().versionName + "）と期間が重なります。",
                    "It would overlap the version " + later.get().versionName
                            + ", which begins later or at the same time."));
        }
        if (effectiveUntil != null) {
            reasons.add(violation(
                    "VALIDITY_GAP",
                    "終わりを決めると、その後に基準のない期間が生じます。次の版を適用すると、そこで自動的に終わります。",
                    "An end leaves a time without criteria after it; a set ends when the next one begins."));
        }
        if (!reasons.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("この期間では適用できません。", "It cannot apply for that time."), reasons);
        }
        row.effectiveFrom = effectiveFrom;
        row.activatedBy = caller.id();
        row.activatedAt = clock.instant();
        return advance(row, SetState.ACTIVE, "CRITERIA_SET_ACTIVATED");
    }

    CriteriaSetView view(CriteriaSetRow row) {
        var now = clock.instant();
        var until = row.effectiveFrom == null
                ? null
                : store.nextStart(row.effectiveFrom).orElse(null);
        var superseded = until != null && !now.isBefore(until);
        var inForce = row.effectiveFrom != null && !now.isBefore(row.effectiveFrom) && !superseded;
        return CriteriaSetView.of(
                row,
                store.terms(row),
                store.agreements(row.setId),
                voices(row),
                superseded ? SetState.SUPERSEDED : row.state,
                inForce,
                until);
    }

    /** The client reads what was said, not who of the agency said it. */
    private List<Voice> voices(CriteriaSetRow row) {
        var outside = readers.outside();
        return store.voices(row.setId).stream()
                .map(voice -> outside && voice.capacity() != Voice.Capacity.CLIENT
                        ? new Voice(null, voice.capacity(), voice.words(), voice.at())
                        : voice)
                .toList();
    }

    private void fill(CriteriaSetRow row, CriteriaSetRequest wanted) {
        var terms = wanted.terms();
        row.templateVersion = check(terms).version();
        if (store.hasVersion(wanted.version(), row.setId)) {
            throw Problems.conflict(Text.of(
                    "版 " + wanted.version() + " はすでにあります。", "There is a version " + wanted.version() + " already."));
        }
        row.versionName = wanted.version();
        row.terms = store.written(terms);
    }

    /** All reasons against the terms at once (REQ-12.2.1). */
    private Template check(DraftTerms terms) {
        var template = templates.find(terms.basedOn()).orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        Text.of(
                                "basedOn 「" + terms.basedOn() + "」というひな型はありません。" + String.join("・", templates.ids())
                                        + " を指定してください。",
                                "There is no template \"" + terms.basedOn() + "\": send basedOn as "
                                        + String.join(" or ", templates.ids()) + "."))
                .with("reference", "basedOn")
                .with("id", terms.basedOn()));
        var reasons = TermsReader.read(terms, template, registry.queueIds()).reasons();
        if (!reasons.isEmpty()) {
            throw Problems.unprocessable(
                    Text.of("判定基準の内容に問題があります。", "The terms of the criteria set cannot be taken."), reasons);
        }
        return template;
    }

    private CriteriaSetRow advance(CriteriaSetRow row, SetState next, String action) {
        row.state = next;
        store.flush();
        record(action, row);
        return row;
    }

    private void record(String action, CriteriaSetRow row) {
        audit.record(
                action,
                "criteria-set",
                row.setId.toString(),
                null,
                row.effectiveFrom == null
                        ? Map.of("version", row.versionName)
                        : Map.of("version", row.versionName, "effectiveFrom", row.effectiveFrom.toString()));
    }

    private static void mustBe(CriteriaSetRow row, SetState needed) {
        if (row.state != needed) {
            throw Problems.conflict(Text.of(
                    "判定基準は " + row.state + " です（必要: " + needed + "）。",
                    "The set is " + row.state + ", not " + needed + "."));
        }
    }

    private static Violation violation(String code, String ja, String en) {
        return Violation.of(code, Text.of(ja, en));
    }

    private static RuntimeException rule(String code, String ja, String en) {
        var text = Text.of(ja, en);
        return Problems.rulesNotMet(text, List.of(Violation.of(code, text)));
    }
}
