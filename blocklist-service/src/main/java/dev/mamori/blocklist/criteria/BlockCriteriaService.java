package dev.mamori.blocklist.criteria;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The life of a block-criteria set, in the client's transaction that the resource opened (requirements section 3.2). */
@ApplicationScoped
public class BlockCriteriaService {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final BlockCriteriaStore store;
    private final KnownClients clients;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    BlockCriteriaService(
            BlockCriteriaStore store,
            KnownClients clients,
            Versions versions,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A set as shown, with its version. */
    record Shown(BlockCriteriaView view, long version) {}

    Shown get(UUID setId) {
        return shown(store.row(setId).orElseThrow(Problems::notFound));
    }

    /** A set as both sides agreed it, for whoever shows what a decision rested on. */
    public BlockCriteriaView find(UUID setId) {
        return get(setId).view();
    }

    /** Up to {@code count} sets older than the given one, newest first. */
    List<BlockCriteriaView> list(Optional<UUID> before, int count) {
        return store.list(before, count).stream().map(row -> shown(row).view()).toList();
    }

    Shown draft(BlockCriteriaRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        BlockCriteriaRow row = new BlockCriteriaRow();
        row.setId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.state = CriteriaState.DRAFT;
        row.draftedBy = caller.id();
        row.draftedAt = clock.instant();
        fill(row, wanted);
        store.add(row);
        record("BLOCK_CRITERIA_DRAFTED", row, null);
        return shown(row);
    }

    Shown edit(UUID setId, BlockCriteriaRequest wanted) {
        BlockCriteriaRow row = locked(setId);
        versions.check(row.version);
        mustBe(row, CriteriaState.DRAFT);
        fill(row, wanted);
        store.flush();
        record("BLOCK_CRITERIA_EDITED", row, null);
        return shown(row);
    }

    /** Legal looks at the criteria before they are proposed; not the one who drafted them. */
    Shown review(UUID setId, String opinion) {
        BlockCriteriaRow row = locked(setId);
        mustBe(row, CriteriaState.DRAFT);
        if (row.draftedBy.equals(caller.id())) {
            throw rule("DIFFERENT_PEOPLE", "起案者とは別の人が確認してください。", "Somebody else than the drafter must review.");
        }
        row.legalOpinion = opinion;
        row.legalReviewedBy = caller.id();
        row.legalReviewedAt = clock.instant();
        return advance(row, "BLOCK_CRITERIA_REVIEWED", opinion);
    }

    Shown propose(UUID setId) {
        BlockCriteriaRow row = locked(setId);
        mustBe(row, CriteriaState.LEGALLY_REVIEWED);
        row.proposedBy = caller.id();
        row.proposedAt = clock.instant();
        return advance(row, "BLOCK_CRITERIA_PROPOSED", null);
    }

    /** One side signs; with the second side the set is agreed and never changes again. */
    Shown agree(UUID setId, String signerName) {
        BlockCriteriaRow row = locked(setId);
        mustBe(row, CriteriaState.PROPOSED);
        Agreement.Side side = caller.has(Role.CLIENT) ? Agreement.Side.CLIENT : Agreement.Side.AGENCY;
        List<Agreement> signed = store.agreements(row.setId);
        if (signed.stream().anyMatch(agreement -> agreement.side() == side)) {
            throw Problems.conflict(Text.of("この側はすでに署名しています。", "This side has signed already."));
        }
        if (signed.stream().anyMatch(agreement -> agreement.signerId().equals(caller.id()))) {
            throw rule("DIFFERENT_PEOPLE", "双方は別の人が署名してください。", "Different people must sign for the two sides.");
        }
        store.add(row.setId, new Agreement(side, caller.id(), signerName, clock.instant()));
        record("BLOCK_CRITERIA_SIGNED", row, side.name());
        return signed.isEmpty() ? shown(row) : advance(row, "BLOCK_CRITERIA_AGREED", null);
    }

    /** From when requests are reviewed under it; never for the days before both sides had signed (REQ-0.5). */
    Shown activate(UUID setId, Instant effectiveFrom) {
        BlockCriteriaRow row = locked(setId);
        mustBe(row, CriteriaState.AGREED);
        Instant lastSigned = store.agreements(row.setId).getLast().signedAt();
        Instant earliest =
                lastSigned.atZone(JAPAN).toLocalDate().atStartOfDay(JAPAN).toInstant();
        if (effectiveFrom.isBefore(earliest)) {
            throw rule("REQ-0.5", "合意した日より前に遡って適用できません。", "It cannot be in force before the day of agreement.");
        }
        row.effectiveFrom = effectiveFrom;
        row.activatedBy = caller.id();
        row.activatedAt = clock.instant();
        return advance(row, "BLOCK_CRITERIA_ACTIVATED", null);
    }

    private BlockCriteriaRow locked(UUID setId) {
        return store.rowToChange(setId).orElseThrow(Problems::notFound);
    }

    private Shown shown(BlockCriteriaRow row) {
        return new Shown(view(row), row.version);
    }

    private BlockCriteriaView view(BlockCriteriaRow row) {
        boolean inForce = store.rowInForce(clock.instant())
                .filter(current -> current.setId.equals(row.setId))
                .isPresent();
        Map<StopCode, StopMode> modes = store.modes(row);
        Map<String, String> stops = new TreeMap<>();
        for (StopCode stop : StopCode.values()) {
            stops.put(
                    stop.code(),
                    stop.isFloor()
                            ? "FLOOR"
                            : modes.getOrDefault(stop, StopMode.STOP).name());
        }
        return new BlockCriteriaView(
                row.setId,
                row.versionName,
                row.state,
                inForce,
                row.maxDays,
                row.renewalMaxDays,
                row.minVerdicts,
                row.minVerdictsWindowDays,
                row.minLighterMeans,
                row.minWarnings,
                row.minPersons,
                row.outsidePerson,
                row.coolDownDays,
                row.reReviewDays,
                row.quietDays,
                stops,
                row.draftedBy,
                row.draftedAt,
                row.legalOpinion,
                row.legalReviewedBy,
                row.legalReviewedAt,
                row.proposedBy,
                row.proposedAt,
                store.agreements(row.setId).stream()
                        .map(BlockCriteriaView.AgreementView::of)
                        .toList(),
                row.effectiveFrom);
    }

    private void fill(BlockCriteriaRow row, BlockCriteriaRequest wanted) {
        Figures figures = wanted.figures();
        row.versionName = wanted.version();
        row.maxDays = figures.maxDays();
        row.renewalMaxDays = figures.renewalMaxDays();
        row.minVerdicts = figures.minVerdicts();
        row.minVerdictsWindowDays = figures.minVerdictsWindowDays();
        row.minLighterMeans = figures.minLighterMeans();
        row.minWarnings = figures.minWarnings();
        row.minPersons = figures.minPersons();
        row.outsidePerson = figures.outsidePerson();
        row.coolDownDays = figures.coolDownDays();
        row.reReviewDays = figures.reReviewDays();
        row.quietDays = figures.quietDays();
        row.defaultStops = store.json(modes(wanted.defaultStops()));
    }

    /** A set may set default stops only: the floors are part of every set and nobody can switch them off. */
    private static Map<StopCode, StopMode> modes(Map<String, StopMode> wanted) {
        Map<StopCode, StopMode> modes = new EnumMap<>(StopCode.class);
        List<Violation> faults = wanted.keySet().stream()
                .filter(code ->
                        StopCode.of(code).filter(stop -> !stop.isFloor()).isEmpty())
                .sorted()
                .map(code -> Violation.at(
                        "/defaultStops/" + code,
                        code,
                        StopCode.of(code).isPresent()
                                ? Text.of("下限の停止条件は変更できません。", "It is a floor, which no set can change.")
                                : Text.of("そのような停止条件はありません。", "There is no such stop.")))
                .toList();
        if (!faults.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("既定の停止条件だけを設定できます。", "Only default stops can be set."), faults);
        }
        wanted.forEach((code, mode) -> modes.put(StopCode.of(code).orElseThrow(), mode));
        return modes;
    }

    private Shown advance(BlockCriteriaRow row, String action, String reasonOrNull) {
        row.state = row.state.next();
        store.flush();
        record(action, row, reasonOrNull);
        return shown(row);
    }

    private void record(String action, BlockCriteriaRow row, String reasonOrNull) {
        audit.record(
                action,
                "block-criteria-set",
                row.setId.toString(),
                reasonOrNull,
                Map.of("version", row.versionName, "state", row.state));
    }

    private static void mustBe(BlockCriteriaRow row, CriteriaState needed) {
        if (row.state != needed) {
            throw Problems.conflict(Text.of(
                    "基準は " + row.state + " です（必要: " + needed + "）。",
                    "The set is " + row.state + ", not " + needed + "."));
        }
    }

    private static RuntimeException rule(String code, String ja, String en) {
        Text text = Text.of(ja, en);
        return Problems.rulesNotMet(text, List.of(Violation.of(code, text)));
    }
}
