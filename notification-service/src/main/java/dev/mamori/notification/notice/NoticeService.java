package dev.mamori.notification.notice;

import dev.mamori.notification.delivery.DeliveryService;
import dev.mamori.notification.delivery.Message;
import dev.mamori.notification.mail.Letter;
import dev.mamori.notification.mail.MailService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes notices of events, shows them, takes the client's acknowledgement. Works in the caller's transaction. */
@ApplicationScoped
public class NoticeService {
    private final NoticeStore store;
    private final NoticeReadingStore readings;
    private final ReceiptService receipts;
    private final DeliveryService deliveries;
    private final MailService mails;
    private final Event<NoticeMade> made;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    NoticeService(
            NoticeStore store,
            NoticeReadingStore readings,
            ReceiptService receipts,
            DeliveryService deliveries,
            MailService mails,
            Event<NoticeMade> made,
            FieldCipher cipher,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.mails = mails;
        this.made = made;
        this.cipher = cipher;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** One event, one notice for each audience, one delivery for each endpoint that wants it: in this transaction (REQ-15.6). */
    void take(CloudEvent event) {
        ClientId client = event.client().orElseThrow(() -> new IllegalArgumentException("event of no client"));
        Happening happening = Happenings.read(event.type(), event.data());
        Instant occurredAt = Happenings.time(event.data(), event.time()).truncatedTo(ChronoUnit.MICROS);
        for (Draft draft : Drafts.of(happening, occurredAt)) {
            NoticeRow row = row(client, draft);
            row.source = event.source();
            row.sourceEventId = event.id().toString();
            row.sourceEventType = event.type();
            row.traceparent = event.traceparent();
            make(client, row, draft);
        }
    }

    /**
     * Makes a notice of something that this service knows itself.
     *
     * @param cause what it comes of: the same cause makes one notice for each audience
     */
    public Optional<UUID> tell(ClientId client, Draft draft, String cause) {
        NoticeRow row = row(client, draft);
        row.source = "/mamori/notification-service";
        row.sourceEventId = cause;
        row.sourceEventType = "notification";
        return make(client, row, draft) ? Optional.of(row.noticeId) : Optional.empty();
    }

    /** The client's notice that this cause has made. */
    UUID of(String cause) {
        return store.ofCause(cause).orElseThrow();
    }

    /** Whether the case is erased: nothing is told of it any more. */
    public boolean isErased(String caseId) {
        return store.isErased(caseId);
    }

    private boolean make(ClientId client, NoticeRow row, Draft draft) {
        // An event can come after the erasure, as each service's feed has a pace of its own.
        if ((row.caseId != null && store.isErased(row.caseId)) || !store.addOnce(row)) {
            return false;
        }
        audit.record(
                "NOTICE_CREATED",
                "notice",
                row.noticeId.toString(),
                null,
                Map.of("kind", row.kind.name(), "subject", row.subject, "sourceEventId", row.sourceEventId));
        Letter letter = letter(row);
        if (row.audience == Audience.CLIENT) {
            String orderKey = row.caseId == null ? row.subject : "cases/" + row.caseId;
            deliveries.enqueue(
                    client, row.noticeId, row.kind.name(), new Message(Thin.TYPE, orderKey, Thin.event(row)));
            mails.toContacts(client, letter, row.kind.contactRoles(), 0);
        } else {
            mails.toDepartments(client, letter, draft.departments());
        }
        made.fire(new NoticeMade(client, row.noticeId, draft, row.createdAt));
        return true;
    }

    /** Writes to the next people at the client; false when there is nobody left. */
    public boolean climb(ClientId client, UUID noticeId, int step) {
        NoticeRow row = store.find(noticeId).orElseThrow();
        return mails.toContacts(client, letter(row), row.kind.contactRoles(), step);
    }

    public boolean isAcknowledged(UUID noticeId) {
        return store.acknowledgement(noticeId).isPresent();
    }

    /** The client's notices of a span, ready to be sent again. */
    List<Replayable> between(Instant from, Instant until, int most) {
        return store.between(from, until, most).stream()
                .map(row -> new Replayable(
                        row.noticeId,
                        row.kind.name(),
                        new Message(
                                Thin.TYPE, row.caseId == null ? row.subject : "cases/" + row.caseId, Thin.event(row))))
                .toList();
    }

    /** A notice as it goes to endpoints. */
    record Replayable(UUID noticeId, String kind, Message message) {}

    private static Letter letter(NoticeRow row) {
        Text summary = Text.of(row.summaryJa, row.summaryEn);
        String list = row.audience == Audience.CLIENT ? "/notices/" : "/inside-notices/";
        return new Letter(
                "notice:" + row.noticeId,
                row.noticeId,
                Subjects.of(row.kind, row.emergency),
                summary,
                "/v1/clients/" + row.clientId + list + row.noticeId,
                row.emergency);
    }

    NoticeView get(ClientId client, Sight sight, UUID noticeId) {
        NoticeView view = find(sight, noticeId);
        audit.record("NOTICE_READ", "notice", noticeId.toString(), null, Map.of());
        readings.keep(client, List.of(noticeId), caller.id(), now());
        return view;
    }

    /**
     * A page of notices. Only what is on the page counts as read, not the row by which the next page is known: a receipt
     * tells what was shown (REQ-13.5.5).
     */
    Page<NoticeView> list(
            ClientId client,
            Sight sight,
            NoticeKind kind,
            UUID before,
            int limit,
            Function<NoticeView, String> cursorOf) {
        List<NoticeRow> rows = store.list(sight, kind, before, limit + 1);
        List<UUID> ids = rows.stream().map(row -> row.noticeId).toList();
        Map<UUID, AcknowledgementRow> acknowledged = store.acknowledgements(ids);
        Page<NoticeView> page = Page.of(
                rows.stream()
                        .map(row -> view(row, acknowledged.get(row.noticeId)))
                        .toList(),
                limit,
                cursorOf);
        List<UUID> shown = page.items().stream().map(NoticeView::noticeId).toList();
        audit.record("NOTICES_LISTED", "client", client.value(), null, Map.of("count", shown.size()));
        readings.keep(client, shown, caller.id(), now());
        return page;
    }

    /** What was shown of the notice to whom. */
    List<ReceiptView> receipts(UUID noticeId) {
        NoticeView view = find(Sight.CLIENT, noticeId);
        audit.record("NOTICE_RECEIPTS_READ", "notice", noticeId.toString(), null, Map.of());
        return receipts.of(noticeId, view.summary().ja());
    }

    /** The first acknowledgement stands; false for who comes later. */
    boolean acknowledge(ClientId client, Sight sight, UUID noticeId, AcknowledgementRequest request) {
        find(sight, noticeId);
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

    NoticeView find(Sight sight, UUID noticeId) {
        NoticeRow row = store.find(noticeId).filter(sight::shows).orElseThrow(Problems::notFound);
        return view(row, store.acknowledgement(noticeId).orElse(null));
    }

    private NoticeRow row(ClientId client, Draft draft) {
        NoticeRow row = new NoticeRow();
        row.noticeId = Ids.next();
        row.clientId = client.value();
        row.audience = draft.audience();
        row.departments = draft.departments().stream().map(Enum::name).sorted().toList();
        row.caseId = draft.caseIdOrNull();
        row.emergency = draft.emergency();
        row.kind = draft.kind();
        row.subject = draft.subject();
        row.summaryJa = draft.summary().ja();
        row.summaryEn = draft.summary().en();
        row.occurredAt = draft.occurredAt().truncatedTo(ChronoUnit.MICROS);
        row.createdAt = now();
        return row;
    }

    private static NoticeView.AnswerAt answerAt(NoticeRow row) {
        return row.kind
                .answeredAt()
                .map(service -> new NoticeView.AnswerAt(service, "/v1/clients/" + row.clientId + "/" + row.subject))
                .orElse(null);
    }

    private NoticeView view(NoticeRow row, AcknowledgementRow acknowledgement) {
        return new NoticeView(
                row.noticeId,
                row.kind,
                row.subject,
                row.caseId,
                row.emergency,
                row.audience == Audience.AGENCY ? row.departments : null,
                answerAt(row),
                new NoticeView.Summary(row.summaryJa, row.summaryEn),
                row.occurredAt,
                row.createdAt,
                delay(row),
                acknowledgement == null ? null : acknowledgement.acknowledgedAt,
                acknowledgement == null ? null : nameOf(acknowledgement),
                row.sourceEventId,
                row.erasedAt);
    }

    /** A clock that went back between the two makes it nothing, not less than nothing. */
    private static Duration delay(NoticeRow row) {
        Duration delay = Duration.between(row.occurredAt, row.createdAt);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    private String nameOf(AcknowledgementRow row) {
        return row.acknowledgedBy == null ? row.actorId : cipher.decrypt(row.acknowledgedBy);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
