package dev.mamori.blocklist.queue;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Registers and changes queues, in the client's transaction that the resource opened, and tells the other services. */
@ApplicationScoped
class QueueService {
    static final String QUEUE_REGISTERED = "dev.mamori.queue.registered.v1";

    private final QueueStore store;
    private final KnownClients clients;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    QueueService(
            QueueStore store,
            KnownClients clients,
            Versions versions,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** A queue as shown, with its version. */
    record Shown(QueueView view, long version) {}

    Shown get(String queueId) {
        return shown(store.row(queueId).orElseThrow(Problems::notFound));
    }

    /** Up to {@code count} queues after the given id, ordered by id. */
    List<QueueView> list(String after, int count) {
        return store.list(after, count).stream().map(row -> shown(row).view()).toList();
    }

    Shown register(QueueRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        List<PhoneNumber> numbers = checked(wanted);
        if (store.row(wanted.queueId()).isPresent()) {
            throw Problems.conflict(Text.of("この窓口 ID は登録済みです。", "A queue with this id is registered already."));
        }
        QueueRow row = new QueueRow();
        row.clientId = Transactions.currentKey();
        row.queueId = wanted.queueId();
        row.createdAt = clock.instant();
        fill(row, wanted);
        store.add(row);
        store.setNumbers(row.queueId, numbers);
        tell(row, "QUEUE_REGISTERED");
        return shown(row);
    }

    Shown change(String queueId, QueueRequest wanted) {
        QueueRow row = seen(queueId);
        List<PhoneNumber> numbers = checked(wanted);
        if (!wanted.queueId().equals(row.queueId)) {
            throw Problems.unprocessable(Text.of("窓口 ID は変更できません。", "A queue's id cannot be changed."));
        }
        if (wanted.userRefused() != row.userRefused) {
            withdrawAgreement(row);
        }
        fill(row, wanted);
        store.flush();
        store.setNumbers(row.queueId, numbers);
        tell(row, "QUEUE_CHANGED");
        return shown(row);
    }

    /** The client agrees to the policy as it stands; only then may a withheld call be refused (SC-07 row 4). */
    Shown agree(String queueId, String signerName) {
        QueueRow row = seen(queueId);
        row.policySignerId = caller.id();
        row.policySignerName = signerName;
        row.policyAgreedAt = clock.instant();
        row.changedAt = clock.instant();
        store.flush();
        audit.record(
                "WITHHELD_POLICY_AGREED",
                "queue",
                row.queueId,
                null,
                Map.of("signerName", signerName, "userRefused", row.userRefused));
        return shown(row);
    }

    /** The queue, if it is still as the caller saw it. */
    private QueueRow seen(String queueId) {
        QueueRow row = store.row(queueId).orElseThrow(Problems::notFound);
        versions.check(row.version);
        return row;
    }

    private Shown shown(QueueRow row) {
        return new Shown(QueueView.of(row, store.numbers(row.queueId)), row.version);
    }

    private static void withdrawAgreement(QueueRow row) {
        row.policySignerId = null;
        row.policySignerName = null;
        row.policyAgreedAt = null;
    }

    private void fill(QueueRow row, QueueRequest wanted) {
        AnnouncementsView announcements =
                wanted.announcements() == null ? AnnouncementsView.NONE : wanted.announcements();
        row.name = wanted.name();
        row.protectedReason = wanted.protectedReason();
        row.essentialOnlyRoute = Boolean.TRUE.equals(wanted.essentialOnlyRoute());
        row.recordingNotice = announcements.recordingNotice();
        row.measuresNotice = announcements.measuresNotice();
        row.refusalAnnouncement = announcements.refusal();
        row.withheldAnnouncement = announcements.withheld();
        row.refusalSipStatus = wanted.refusalSipStatus() == null ? Queue.DECLINE : wanted.refusalSipStatus();
        row.charging = wanted.charging();
        row.userRefused = wanted.userRefused();
        row.changedAt = clock.instant();
    }

    /** The numbers of the request, when all of it can be. */
    private static List<PhoneNumber> checked(QueueRequest wanted) {
        List<Violation> faults = new ArrayList<>();
        List<PhoneNumber> numbers = new ArrayList<>();
        for (int i = 0; i < wanted.calledNumbers().size(); i++) {
            String pointer = "/calledNumbers/" + i;
            PhoneNumber.find(wanted.calledNumbers().get(i))
                    .ifPresentOrElse(
                            numbers::add,
                            () -> faults.add(Violation.at(
                                    pointer, "PhoneNumber", Text.of("電話番号ではありません。", "It is no telephone number."))));
        }
        if (wanted.refusalSipStatus() != null && !List.of(603, 607, 608).contains(wanted.refusalSipStatus())) {
            faults.add(Violation.at(
                    "/refusalSipStatus", "SipStatus", Text.of("603、607、608 のいずれかです。", "One of 603, 607 and 608.")));
        }
        wanted.withheldPolicy().forEach((reason, treatment) -> {
            if (reason != WithheldReason.USER_REFUSED && treatment == WithheldTreatment.REJECT) {
                faults.add(Violation.at(
                        "/withheldPolicy/" + reason,
                        "REQ-8.5",
                        Text.of("拒否できるのは USER_REFUSED（非通知設定）のみです。", "Only USER_REFUSED may be rejected.")));
            }
        });
        if (wanted.willBeProtected() && wanted.userRefused() == WithheldTreatment.REJECT) {
            faults.add(Violation.at(
                    "/withheldPolicy/USER_REFUSED",
                    "SC-07",
                    Text.of("保護窓口では非通知も拒否できません。", "A protected queue refuses nobody.")));
        }
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(Text.of("窓口の内容に誤りがあります。", "The queue cannot be so."), faults);
        }
        return numbers;
    }

    private void tell(QueueRow row, String action) {
        boolean isProtected = row.protectedReason != null || row.essentialOnlyRoute;
        audit.record(action, "queue", row.queueId, null, Map.of("protected", isProtected));
        feed.append(
                QUEUE_REGISTERED,
                row.queueId,
                Map.of("queueId", row.queueId, "name", row.name, "protected", isProtected));
    }
}
