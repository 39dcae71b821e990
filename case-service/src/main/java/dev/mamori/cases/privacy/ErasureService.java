package dev.mamori.cases.privacy;

import dev.mamori.cases.evidence.EvidenceFileService;
import dev.mamori.cases.privacy.ErasureStore.Lock;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Erases for good, in the client's transaction that the caller opened, and tells whoever has copies. */
@ApplicationScoped
class ErasureService {
    static final String CASE_ERASED = "dev.mamori.case.erased.v1";
    static final String CONTACT_ERASED = "dev.mamori.contact.erased.v1";
    static final String CUSTOMER_ERASED = "dev.mamori.customer.erased.v1";

    private final ErasureStore store;
    private final EvidenceFileService evidence;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    ErasureService(
            ErasureStore store, EvidenceFileService evidence, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    ErasureView ask(Subject subject, UUID id, String reason) {
        requireFree(subject, id);
        if (store.isAsked(id)) {
            throw Problems.conflict(Text.of("消去の確認待ちです。", "Its erasure waits for a decision already."));
        }
        var asked =
                new ErasureView(Ids.next(), subject, id, reason, ErasureState.ASKED, now(), caller.id(), null, null);
        store.ask(asked);
        audit.record("ERASURE_ASKED", kind(subject), id.toString(), reason, Map.of("erasureId", asked.erasureId()));
        return asked;
    }

    ErasureView decide(UUID erasure, boolean erase) {
        ErasureView asked = store.find(erasure).orElseThrow(Problems::notFound);
        if (asked.askedBy().equals(caller.id())) {
            throw Problems.forbidden(Text.of("消去は依頼者以外の人が決めます。", "Somebody else than who asked for it decides."));
        }
        if (!store.decide(erasure, erase ? ErasureState.ERASED : ErasureState.DECLINED, caller.id(), now())) {
            throw Problems.conflict(Text.of("この消去は決定済みです。", "It is decided already."));
        }
        if (erase) {
            requireFree(asked.subject(), asked.subjectId());
            eraseLocked(asked.subject(), asked.subjectId(), "DECIDED");
        } else {
            audit.record(
                    "ERASURE_DECLINED", kind(asked.subject()), asked.subjectId().toString(), null, Map.of());
        }
        return store.find(erasure).orElseThrow();
    }

    /** Erases what is due, unless somebody else did or it is held or used by now; false then. */
    boolean eraseDue(Subject subject, UUID id, boolean all) {
        Lock lock = lock(subject, id);
        if (lock == Lock.FREE || (lock == Lock.IN_USE && all && subject == Subject.CUSTOMER)) {
            eraseLocked(subject, id, all ? "OFFBOARDING" : "RETENTION");
            return true;
        }
        return false;
    }

    private void eraseLocked(Subject subject, UUID id, String why) {
        switch (subject) {
            case CASE -> {
                store.eraseCase(id, evidence.partBytes(), now());
                feed.append(CASE_ERASED, id.toString(), Map.of("caseId", id, "erasedAt", now()));
            }
            case CUSTOMER -> {
                store.eraseCustomer(id);
                feed.append(CUSTOMER_ERASED, id.toString(), Map.of("customerId", id, "erasedAt", now()));
            }
            case CONTACT -> {
                store.eraseContact(id, now());
                feed.append(CONTACT_ERASED, id.toString(), Map.of("contactId", id, "erasedAt", now()));
            }
        }
        store.forgetReason(id);
        audit.forgetWords(kind(subject), id.toString());
        audit.record("ERASED", kind(subject), id.toString(), null, Map.of("why", why));
    }

    private void requireFree(Subject subject, UUID id) {
        switch (lock(subject, id)) {
            case FREE -> {}
            case GONE -> throw Problems.unknownReference("subjectId", id.toString());
            case HELD ->
                throw Problems.conflict(
                        Text.of("法的保全の対象です。先に保全を解除してください。", "It is under a legal hold; lift that first."));
            case IN_USE ->
                throw Problems.conflict(Text.of(
                        "ケースまたは未了の案件に含まれています。先にそちらを終了・消去してください。",
                        "It belongs to a case or an open matter: close or erase that first."));
        }
    }

    private Lock lock(Subject subject, UUID id) {
        return switch (subject) {
            case CASE -> store.lockCase(id);
            case CUSTOMER -> store.lockCustomer(id);
            case CONTACT -> store.lockContact(id);
        };
    }

    private static String kind(Subject subject) {
        return subject.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
