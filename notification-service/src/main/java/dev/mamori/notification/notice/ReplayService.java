package dev.mamori.notification.notice;

import dev.mamori.notification.delivery.DeliveryService;
import dev.mamori.notification.delivery.Replay;
import dev.mamori.notification.webhook.EndpointService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends the notices of a span again to one endpoint. Works in the caller's transaction of the client. */
@ApplicationScoped
class ReplayService {
    private static final int MOST = 5_000;

    private final NoticeService notices;
    private final EndpointService endpoints;
    private final DeliveryService deliveries;
    private final Audit audit;

    ReplayService(NoticeService notices, EndpointService endpoints, DeliveryService deliveries, Audit audit) {
        this.notices = notices;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    ReplayView replay(ClientId client, UUID webhookId, ReplayRequest request) {
        if (!request.from().isBefore(request.until())) {
            throw Problems.invalid(
                    "/until", "Span", Text.of("until は from より後の時刻にしてください。", "until must be later than from."));
        }
        endpoints.mustBeEnabled(webhookId);
        List<NoticeService.Replayable> found =
                notices.between(request.from().toInstant(), request.until().toInstant(), MOST + 1);
        if (found.size() > MOST) {
            throw Problems.unprocessable(Text.of(
                    "対象が " + MOST + " 件を超えています。期間を短くしてください。",
                    "More than " + MOST + " notices: choose a shorter span."));
        }
        Replay what = request.what() == null ? Replay.MISSED : request.what();
        List<NoticeService.Replayable> wanted = found.stream()
                .filter(notice -> endpoints.wants(webhookId, notice.message().eventType(), notice.kind()))
                .toList();
        int queued = 0;
        for (NoticeService.Replayable notice : wanted) {
            if (deliveries.replay(client, webhookId, notice.noticeId(), notice.message(), what)) {
                queued++;
            }
        }
        audit.record(
                "WEBHOOK_REPLAYED",
                "webhook",
                webhookId.toString(),
                null,
                Map.of("what", what.name(), "notices", wanted.size(), "queued", queued));
        return new ReplayView(wanted.size(), queued);
    }
}
