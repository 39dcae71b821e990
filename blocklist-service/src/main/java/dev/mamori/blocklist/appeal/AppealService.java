package dev.mamori.blocklist.appeal;

import dev.mamori.blocklist.entry.BlockEntry;
import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.blocklist.entry.BlockEntryStore;
import dev.mamori.blocklist.entry.EntryState;
import dev.mamori.blocklist.entry.SuspensionCause;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes appeals, compares them with the list and decides them, in the client's transaction of whoever calls. */
@ApplicationScoped
class AppealService {
    static final String RECEIVED = "dev.mamori.block.appeal-received.v1";
    static final String DECIDED = "dev.mamori.block.appeal-decided.v1";

    private final AppealStore store;
    private final CorrectionService corrections;
    private final BlockEntryStore entryStore;
    private final BlockEntryService entries;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;
    private final AppealConfig config;

    AppealService(
            AppealStore store,
            CorrectionService corrections,
            BlockEntryStore entryStore,
            BlockEntryService entries,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock,
            AppealConfig config) {
        this.store = store;
        this.corrections = corrections;
        this.entryStore = entryStore;
        this.entries = entries;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
        this.config = config;
    }

    /** An appeal with the secret that the public form gives out once. */
    record Filed(Appeal appeal, String secret) {}

    /** What the public form sends. Nothing here looks at the list: the answer must not differ by it, not even in time. */
    Filed fileInPublic(PublicAppealRequest wanted) {
        PhoneNumber number = number(wanted.number());
        if (store.open(number) >= config.openPerNumber()) {
            throw Problems.tooManyRequests(Duration.ofDays(1));
        }
        return file(AppealSource.PUBLIC_FORM, number, wanted.ground(), wanted.words(), wanted.contact(), random(16));
    }

    /** What somebody inside took down for the caller; compared with the list at once. */
    Appeal fileInside(AppealRequest wanted) {
        Appeal appeal = file(
                        wanted.source(),
                        number(wanted.number()),
                        wanted.ground(),
                        wanted.words(),
                        wanted.contact(),
                        null)
                .appeal();
        match(appeal);
        return store.find(appeal.appealId()).orElseThrow();
    }

    private Filed file(
            AppealSource source,
            PhoneNumber number,
            AppealGround ground,
            String words,
            String contactOrNull,
            String secretOrNull) {
        Instant now = clock.instant();
        BusinessDays days = new BusinessDays(config.zone(), config.holidays().orElse(Set.of()));
        Appeal appeal = new Appeal(
                Ids.next(),
                "AP-" + random(9),
                source,
                number,
                ground,
                words,
                contactOrNull,
                caller.id(),
                now,
                days.after(now, config.businessDays()),
                null,
                null,
                false,
                null);
        store.add(appeal, secretOrNull);
        audit.record(
                "APPEAL_RECEIVED",
                "appeal",
                appeal.appealId().toString(),
                null,
                Map.of("source", source, "ground", ground));
        feed.append(
                RECEIVED,
                appeal.appealId().toString(),
                Map.of(
                        "appealId", appeal.appealId(),
                        "source", source,
                        "ground", ground,
                        "receivedAt", now,
                        "dueAt", appeal.dueAt()));
        return new Filed(appeal, secretOrNull);
    }

    /** Compares with the list what came by the public form. */
    void matchNew() {
        store.toMatch().forEach(this::match);
    }

    /**
     * Finds the entry that is meant. Where the ground makes a wrong block likely, it rests until the decision, but only
     * once: a second appeal after a dismissed one would otherwise be a way around every block.
     */
    private void match(Appeal appeal) {
        Optional<UUID> entryId = store.entryOf(appeal.number());
        boolean rests = entryId.isPresent()
                && appeal.ground().wrongBlockLikely()
                && isRunning(entryId.get())
                && !store.restedInVain(entryId.get());
        if (rests) {
            entries.suspend(
                    entryId.get(),
                    SuspensionCause.APPEAL,
                    appeal.appealId(),
                    appeal.ground().name());
        }
        store.matched(appeal.appealId(), entryId, rests, clock.instant());
    }

    private boolean isRunning(UUID entryId) {
        EntryState state = entryStore.find(entryId).orElseThrow().state(clock.instant());
        return state != EntryState.REVOKED && state != EntryState.EXPIRED;
    }

    /** Decides. An upheld appeal ends the block at once and corrects whoever was told of it. */
    Appeal decide(UUID appealId, AppealDecisionRequest said) {
        Appeal waiting = store.toDecide(appealId).orElseThrow(Problems::notFound);
        if (waiting.matchedAt() == null) {
            match(waiting);
        }
        Appeal appeal = store.find(appealId).orElseThrow();
        mustBeDecidable(appeal, said.outcome());
        List<String> told = List.of();
        if (appeal.entryIdOrNull() != null) {
            told = settle(appeal, said);
        }
        store.decide(
                appealId,
                new Appeal.Decision(
                        said.outcome(),
                        said.reasons(),
                        said.answer(),
                        said.identityConfirmed(),
                        caller.id(),
                        clock.instant(),
                        told));
        audit.record(
                "APPEAL_DECIDED", "appeal", appealId.toString(), said.reasons(), Map.of("outcome", said.outcome()));
        feed.append(DECIDED, appealId.toString(), decided(appeal, said.outcome()));
        return store.find(appealId).orElseThrow();
    }

    private void mustBeDecidable(Appeal appeal, AppealOutcome outcome) {
        if (appeal.decision() != null) {
            throw Problems.conflict(Text.of("この異議申出は決定済みです。", "This appeal is decided."));
        }
        if (appeal.filedBy().equals(caller.id())
                || (appeal.entryIdOrNull() != null && store.tookPart(appeal.entryIdOrNull(), caller.id()))) {
            throw Problems.forbidden(Text.of(
                    "この着信拒否に関わった人（申請・審査・同意・再審査・対応・被害・受付）は決定できません。別の人が決定してください。",
                    "Who had a part in the block (asked, reviewed, consented, re-reviewed, handled, harmed) or took the"
                            + " appeal in does not decide it: let another person do it."));
        }
        if ((outcome == AppealOutcome.NO_BLOCK) != (appeal.entryIdOrNull() == null)) {
            throw Problems.unprocessable(Text.of(
                    "NO_BLOCK は、この番号の登録がないときにだけ使います。登録があれば UPHELD か DISMISSED を指定してください。",
                    "NO_BLOCK is for numbers without an entry only; with one give UPHELD or DISMISSED."));
        }
    }

    private List<String> settle(Appeal appeal, AppealDecisionRequest said) {
        BlockEntry entry = entryStore.find(appeal.entryIdOrNull()).orElseThrow();
        if (said.outcome() == AppealOutcome.UPHELD) {
            if (isRunning(entry.entryId())) {
                entries.revokeBecause(
                        entry.entryId(), said.reasons(), appeal.ground().endReason());
            }
            return corrections.correct(appeal, entry);
        }
        if (appeal.suspendedEntry() && isRunning(entry.entryId()) && onlyThisOneSuspends(appeal)) {
            entries.lift(entry.entryId(), SuspensionCause.APPEAL, said.reasons());
        }
        return List.of();
    }

    private boolean onlyThisOneSuspends(Appeal appeal) {
        return store.of(appeal.entryIdOrNull()).stream()
                .noneMatch(other -> !other.appealId().equals(appeal.appealId())
                        && other.suspendedEntry()
                        && other.decision() == null);
    }

    private static Map<String, Object> decided(Appeal appeal, AppealOutcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("appealId", appeal.appealId());
        data.put("outcome", outcome);
        if (appeal.entryIdOrNull() != null) {
            data.put("entryId", appeal.entryIdOrNull());
        }
        return data;
    }

    private static PhoneNumber number(String given) {
        return PhoneNumber.find(given).orElseThrow(AppealService::noNumber);
    }

    private static ProblemException noNumber() {
        return Problems.invalid(
                "/number",
                "PhoneNumber",
                Text.of(
                        "かけてもつながらない電話番号を、市外局番から（例: 090-0123-0010）指定してください。",
                        "Give the number that you call from, with its area code (for example 090-0123-0010)."));
    }

    private static String random(int bytes) {
        byte[] noise = new byte[bytes];
        new SecureRandom().nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }
}
