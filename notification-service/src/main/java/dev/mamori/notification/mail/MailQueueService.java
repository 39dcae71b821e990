package dev.mamori.notification.mail;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Hands due mails to the SMTP server, each in transactions of its own client: one that takes it, one that says how it went.
 * A crash in between sends it again with the same Message-ID, by which mail programs know it as the same. Several senders
 * work on the queue at once, so that a slow server does not hold up what is urgent.
 */
@ApplicationScoped
class MailQueueService {
    private static final Logger LOG = Logger.getLogger(MailQueueService.class);

    private final MailStore store;
    private final ReactiveMailer mailer;
    private final Transactions transactions;
    private final MailConfig config;
    private final FieldCipher cipher;
    private final Clock realTime;
    /**
     * Where all dialogues with the server begin. Begun on several threads, one may connect for the other, and a greeting that
     * comes before anybody listens is lost: the dialogue waits until its time has passed.
     */
    private final Context dialogues;

    MailQueueService(
            MailStore store,
            ReactiveMailer mailer,
            Transactions transactions,
            MailConfig config,
            FieldCipher cipher,
            @RealTime Clock realTime,
            Vertx vertx) {
        this.store = store;
        this.mailer = mailer;
        this.transactions = transactions;
        this.config = config;
        this.cipher = cipher;
        this.realTime = realTime;
        this.dialogues = vertx.getOrCreateContext();
    }

    /** Sends what is due now, one after the other: each time what is most urgent then, not what was when it began. */
    void round(boolean emergenciesOnly) {
        for (int looks = 0; looks < config.batch() && sendNext(emergenciesOnly); looks++) {
            // An emergency that was written meanwhile is the next one.
        }
    }

    /** False when nothing is due. True also when other senders took all that was seen: there may be more. */
    private boolean sendNext(boolean emergenciesOnly) {
        List<MailStore.Due> due = transactions.across(
                CrossClient.DELIVERY, () -> store.due(realTime.instant(), emergenciesOnly, config.senders() + 2));
        for (MailStore.Due each : due) {
            UUID lease = UUID.randomUUID();
            Optional<MailRow> mail = take(each, lease);
            if (mail.isPresent()) {
                send(each.client(), mail.get(), lease);
                return true;
            }
        }
        return !due.isEmpty();
    }

    private Optional<MailRow> take(MailStore.Due due, UUID lease) {
        Instant now = realTime.instant();
        return transactions.inClient(
                due.client(), () -> store.lease(due.mailId(), lease, now, now.plus(config.lease())));
    }

    private void send(ClientId client, MailRow row, UUID lease) {
        boolean sent = handOver(row);
        Instant now = realTime.instant();
        transactions.inClient(client, () -> {
            if (sent) {
                store.sent(row.mailId(), lease, now);
            } else if (row.tries() > config.retrySchedule().size()) {
                LOG.warnf("%s is given up", row);
                store.giveUp(row.mailId(), lease, now);
            } else {
                store.retryAt(
                        row.mailId(), lease, now.plus(config.retrySchedule().get(row.tries() - 1)), now);
            }
        });
    }

    // The fault's message may hold the address: only its kind is logged.
    private boolean handOver(MailRow row) {
        try {
            Mail mail = Mail.withText(
                            cipher.decrypt(row.address()), cipher.decrypt(row.subject()), cipher.decrypt(row.text()))
                    .setHtml(cipher.decrypt(row.html()))
                    .addHeader("Message-ID", "<" + row.mailId() + "@mamori>")
                    .addHeader("Content-Language", row.language())
                    .addHeader("Auto-Submitted", "auto-generated");
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail))
                    .runSubscriptionOn(task -> dialogues.runOnContext(ignored -> task.run()))
                    .await()
                    .atMost(config.timeout());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s was not taken by the mail server: %s", row, e.getClass().getName());
            return false;
        }
    }
}
