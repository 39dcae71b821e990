package dev.mamori.notification.notice;

import dev.mamori.notification.delivery.DeliveryService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes notices of events, shows them, takes the client's acknowledgement. Works in the caller's transaction. */
@ApplicationScoped
class NoticeService {
    private final NoticeStore store;
    private final DeliveryService deliveries;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    NoticeService(
            NoticeStore store,
            DeliveryService deliveries,
            FieldCipher cipher,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.cipher = cipher;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** One event, one notice, one delivery for each endpoint that wants it: all in this transaction (REQ-15.6). */
    void take(CloudEvent event) {
        ClientId client = event.client().orElseThrow(() -> new IllegalArgumentException("event of no client"));
        Happening happening = Happenings.read(event.type(), event.data());
        NoticeRow row = row(client, event, happening);
        if (!store.addOnce(row)) {
            return;
        }
        audit.record(
                "NOTICE_CREATED",
                "notice",
                row.noticeId.toString(),
                null,
                Map.of("kind", row.kind.name(), "subject", row.subject, "sourceEventId", row.sourceEventId));
        String body = Thin.event(row);
        deliveries.enqueue(client, row.noticeId, Thin.TYPE, row.kind.name(), body);
    }

    NoticeView get(UUID noticeId) {
        NoticeView view = find(noticeId);
        audit.record("NOTICE_READ", "notice", noticeId.toString(), null, Map.of());
        return view;
    }

    List<NoticeView> list(ClientId client, UUID before, int most) {
        List<NoticeRow> rows = store.list(before, most);
        Map<UUID, AcknowledgementRow> acknowledged =
                store.acknowledgements(rows.stream().map(row -> row.noticeId).toList());
        audit.record("NOTICES_LISTED", "client", client.value(), null, Map.of("count", rows.size()));
        return rows.stream()
                .map(row -> view(row, acknowledged.get(row.noticeId)))
                .toList();
    }

    /** The first acknowledgement stands; false for who comes later. */
    boolean acknowledge(ClientId client, UUID noticeId, AcknowledgementRequest request) {
        find(noticeId);
        AcknowledgementRow row = new AcknowledgementRow();
        row.noticeId = noticeId;
        row.clientId = client.value();
        row.actorId = caller.id();
        row.acknowledgedBy = cipher.encrypt(request.acknowledgedBy());
        row.acknowledgedAt = now();
        boolean first = store.acknowledgeOnce(row);
        if (first) {
            audit.record("NOTICE_ACKNOWLEDGED", "notice", noticeId.toString(), null, Map.of());
        }
        return first;
    }

    NoticeView find(UUID noticeId) {
        NoticeRow row = store.find(noticeId).orElseThrow(Problems::notFound);
        return view(row, store.acknowledgement(noticeId).orElse(null));
    }

    private NoticeRow row(ClientId client, CloudEvent event, Happening happening) {
        Text summary = Summaries.of(happening);
        NoticeRow row = new NoticeRow();
        row.noticeId = Ids.next();
        row.clientId = client.value();
        row.source = event.source();
        row.sourceEventId = event.id().toString();
        row.sourceEventType = event.type();
        row.kind = happening.kind();
        row.subject = happening.subject();
        row.summaryJa = summary.ja();
        row.summaryEn = summary.en();
        row.occurredAt = Happenings.time(event.data(), event.time()).truncatedTo(ChronoUnit.MICROS);
        row.createdAt = now();
        row.traceparent = event.traceparent();
        return row;
    }

    private NoticeView view(NoticeRow row, AcknowledgementRow acknowledgement) {
        return new NoticeView(
                row.noticeId,
                row.kind,
                row.subject,
                new NoticeView.Summary(row.summaryJa, row.summaryEn),
                row.occurredAt,
                row.createdAt,
                Duration.between(row.occurredAt, row.createdAt),
                acknowledgement == null ? null : acknowledgement.acknowledgedAt,
                acknowledgement == null ? null : nameOf(acknowledgement),
                row.sourceEventId);
    }

    private String nameOf(AcknowledgementRow row) {
        return row.acknowledgedBy == null ? row.actorId : cipher.decrypt(row.acknowledgedBy);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
