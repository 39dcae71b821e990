package dev.mamori.notification.erasure;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Erases here what case-service has erased, once, and keeps a report. Works in the caller's transaction of the client. */
@ApplicationScoped
class ErasureService {
    private static final Text BLANK = Text.of("（消去済み）", "(erased)");

    private final ErasureStore store;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock clock;
    private final Clock realTime;

    ErasureService(ErasureStore store, FieldCipher cipher, Audit audit, Clock clock, @RealTime Clock realTime) {
        this.store = store;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Told again, it does nothing: nothing about the thing has come since. */
    void erase(ErasedSubject subject, UUID id, UUID eventId, Instant erasedAt) {
        String key = id.toString();
        store.lock(key);
        if (store.find(subject, key).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ErasureStore.Counts erased =
                store.erase(subject, key, BLANK.ja(), BLANK.en(), cipher.encrypt(BLANK.ja()), now, realTime.instant());
        store.keep(new ErasureReportView(
                subject,
                key,
                eventId,
                erasedAt.truncatedTo(ChronoUnit.MICROS),
                now,
                erased.notices(),
                erased.deliveries(),
                erased.mails(),
                erased.names(),
                erased.duties()));
        audit.record(
                "ERASED",
                subject.name().toLowerCase(Locale.ROOT),
                key,
                null,
                Map.of("notices", erased.notices(), "deliveries", erased.deliveries(), "mails", erased.mails()));
    }

    List<ErasureReportView> list(String subjectId, Instant before, String beforeId, int most) {
        return store.list(subjectId, before, beforeId, most);
    }
}
