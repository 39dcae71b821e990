package dev.mamori.notification.notice;

import dev.mamori.notification.delivery.DeliveryService;
import dev.mamori.notification.mail.MailService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Gathers what was shown to whom. Works in the caller's transaction of the client. */
@ApplicationScoped
class ReceiptService {
    private final NoticeReadingStore readings;
    private final MailService mails;
    private final DeliveryService deliveries;

    ReceiptService(NoticeReadingStore readings, MailService mails, DeliveryService deliveries) {
        this.readings = readings;
        this.mails = mails;
        this.deliveries = deliveries;
    }

    /** In the order of time. */
    List<ReceiptView> of(UUID noticeId, String summary) {
        List<ReceiptView> receipts = new ArrayList<>();
        readings.of(noticeId)
                .forEach(reading -> receipts.add(new ReceiptView(
                        ReceiptView.Channel.API, reading.actorId(), "READ", summary, reading.readAt(), null)));
        mails.about(noticeId)
                .forEach(mail -> receipts.add(new ReceiptView(
                        ReceiptView.Channel.MAIL,
                        mail.recipient(),
                        mail.state(),
                        mail.text(),
                        mail.createdAt(),
                        mail.endedAtOrNull())));
        deliveries
                .of(noticeId)
                .forEach(delivery -> receipts.add(new ReceiptView(
                        ReceiptView.Channel.WEBHOOK,
                        delivery.webhookId().toString(),
                        delivery.state().name(),
                        delivery.eventType(),
                        delivery.createdAt(),
                        delivery.endedAt())));
        receipts.sort(Comparator.comparing(ReceiptView::at));
        return receipts;
    }
}
