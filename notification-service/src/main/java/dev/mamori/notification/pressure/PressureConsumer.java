package dev.mamori.notification.pressure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.notification.contact.ContactRole;
import dev.mamori.notification.contact.Department;
import dev.mamori.notification.mail.Letter;
import dev.mamori.notification.mail.MailService;
import dev.mamori.notification.notice.Draft;
import dev.mamori.notification.notice.NoticeKind;
import dev.mamori.notification.notice.NoticeService;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import dev.mamori.platform.web.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A client's demand under pressure, recorded in case-service, is told to legal, and at the client to the person named for
 * that, not to the one who pressed (REQ-14.5). Its words stay where they were recorded.
 */
@ApplicationScoped
class PressureConsumer implements FeedHandler {
    private static final String RECORDED = "dev.mamori.case.client-pressure-recorded.v1";

    private final NoticeService notices;
    private final MailService mails;
    private final ObjectMapper json;

    PressureConsumer(NoticeService notices, MailService mails, ObjectMapper json) {
        this.notices = notices;
        this.mails = mails;
        this.json = json;
    }

    /** What was demanded. */
    enum Kind {
        EXCESSIVE_DEMAND,
        REPRIMAND,
        STOP_TRADE,
        PENALTY,
        REDUCTION
    }

    @RegisterForReflection
    record Recorded(UUID recordId, Kind kind, Instant receivedAt) {}

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(RECORDED);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        ClientId client = event.client().orElseThrow();
        Recorded demand = event.dataAs(Recorded.class, json);
        tellInside(client, demand);
        tellTheClient(client, demand);
    }

    private void tellInside(ClientId client, Recorded demand) {
        Text words = Text.of(
                "【クライアントからの要求】過大な要求・圧力に当たりうる申し入れ（%s）を記録しました（記録 %s）。判定は変更していません。対応を検討してください。"
                        .formatted(demand.kind(), demand.recordId()),
                ("Demand of the client: a demand that may be pressure (%s) was recorded (record %s). No verdict was changed."
                                + " Please consider how to answer.")
                        .formatted(demand.kind(), demand.recordId()));
        notices.tell(
                client,
                Draft.inside(
                        NoticeKind.CLIENT_DEMAND,
                        Set.of(Department.LEGAL, Department.HEADQUARTERS),
                        "pressure-records/" + demand.recordId(),
                        null,
                        words,
                        false,
                        demand.receivedAt()),
                "client-demand:" + demand.recordId());
    }

    private void tellTheClient(ClientId client, Recorded demand) {
        Letter letter = new Letter(
                "client-demand:" + demand.recordId(),
                null,
                Text.of("貴社からの申し入れについてのご連絡", "About a demand made on behalf of your company"),
                Text.of(
                        "貴社の関係者から、委託業務に関して申し入れがありました。取引上の立場を背景とした要求に当たらないか、貴社内でのご確認をお願いします。判定は、合意済みの基準に基づいて行い、申し入れによって変更することはありません（記録 %s）。"
                                .formatted(demand.recordId()),
                        ("Somebody of your company made a demand about the commissioned work. Please check inside your company"
                                        + " whether it uses its position in the trade. Verdicts follow the agreed criteria and are"
                                        + " not changed by demands (record %s).")
                                .formatted(demand.recordId())),
                "/v1/clients/" + client,
                false);
        mails.toContacts(client, letter, List.of(ContactRole.PRESSURE), 0);
    }
}
