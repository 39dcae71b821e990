package dev.mamori.notification.pressure;

import dev.mamori.notification.contact.ContactRole;
import dev.mamori.notification.contact.Department;
import dev.mamori.notification.mail.Letter;
import dev.mamori.notification.mail.MailService;
import dev.mamori.notification.notice.Draft;
import dev.mamori.notification.notice.NoticeKind;
import dev.mamori.notification.notice.NoticeService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records what a client demands under pressure; legal is told, and at the client the person named for that, not the one
 * who pressed (REQ-14.5). Nothing of it reaches judgment-service: a verdict is changed by a new judgment only.
 */
@ApplicationScoped
class DemandService {
    private final DemandStore store;
    private final NoticeService notices;
    private final MailService mails;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    DemandService(
            DemandStore store,
            NoticeService notices,
            MailService mails,
            KnownClients clients,
            FieldCipher cipher,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.mails = mails;
        this.clients = clients;
        this.cipher = cipher;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    DemandView record(ClientId client, DemandRequest request) {
        clients.require(client);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant received = request.receivedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (received.isAfter(now)) {
            throw Problems.invalid(
                    "/receivedAt",
                    "Past",
                    Text.of("receivedAt には、現在以前の日時を指定してください。", "receivedAt must not be in the future."));
        }
        DemandView demand = new DemandView(
                Ids.next(), request.kind(), request.words(), request.judgmentId(), received, caller.id(), now);
        store.add(client, withWords(demand, cipher.encrypt(demand.words())));
        audit.record(
                "CLIENT_DEMAND_RECORDED",
                "client-demand",
                demand.demandId().toString(),
                null,
                Map.of("kind", demand.kind().name()));
        tell(client, demand);
        return demand;
    }

    List<DemandView> list(ClientId client, UUID before, int most) {
        audit.record("CLIENT_DEMANDS_LISTED", "client", client.value(), null, Map.of());
        return store.list(before, most).stream()
                .map(demand -> withWords(demand, cipher.decrypt(demand.words())))
                .toList();
    }

    private void tell(ClientId client, DemandView demand) {
        String id = demand.demandId().toString();
        Text inside = Text.of(
                "【クライアントからの要求】過大な要求・圧力に当たりうる申し入れ（%s）を記録しました（記録 %s）。判定は変更していません。対応を検討してください。"
                        .formatted(demand.kind(), id),
                ("Demand of the client: a demand that may be pressure (%s) was recorded (record %s). No verdict was changed."
                                + " Please consider how to answer.")
                        .formatted(demand.kind(), id));
        notices.tell(
                client,
                Draft.inside(
                        NoticeKind.CLIENT_DEMAND,
                        Set.of(Department.LEGAL, Department.HEADQUARTERS),
                        "client-demands/" + id,
                        null,
                        inside,
                        false,
                        demand.receivedAt()),
                "client-demand:" + id);
        Letter letter = new Letter(
                "client-demand:" + id,
                null,
                Text.of("貴社からの申し入れについてのご連絡", "About a demand made on behalf of your company"),
                Text.of(
                        "貴社の関係者から、委託業務に関して申し入れがありました。取引上の立場を背景とした要求に当たらないか、貴社内でのご確認をお願いします。判定は、合意済みの基準に基づいて行い、申し入れによって変更することはありません（記録 %s）。"
                                .formatted(id),
                        ("Somebody of your company made a demand about the commissioned work. Please check inside your company"
                                        + " whether it uses its position in the trade. Verdicts follow the agreed criteria and are"
                                        + " not changed by demands (record %s).")
                                .formatted(id)),
                "/v1/clients/" + client,
                false);
        List<ContactRole> addressee = List.of(ContactRole.PRESSURE);
        mails.toContacts(client, letter, addressee, 0);
    }

    private static DemandView withWords(DemandView demand, String words) {
        return new DemandView(
                demand.demandId(),
                demand.kind(),
                words,
                demand.judgmentId(),
                demand.receivedAt(),
                demand.recordedBy(),
                demand.createdAt());
    }
}
