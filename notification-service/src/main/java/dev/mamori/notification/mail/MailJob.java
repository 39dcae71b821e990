package dev.mamori.notification.mail;

import dev.mamori.platform.data.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sends due mails from start to stop, right after the commit that wrote them. One of the senders takes emergencies only:
 * it is free when the others wait for a slow server.
 */
@ApplicationScoped
class MailJob {
    private final MailConfig config;
    private final MailQueueService queue;
    private final List<Rounds> senders = new CopyOnWriteArrayList<>();

    MailJob(MailConfig config, MailQueueService queue) {
        this.config = config;
        this.queue = queue;
    }

    void start(@Observes StartupEvent event) {
        if (config.timeout().compareTo(config.lease()) >= 0) {
            throw new IllegalStateException("mamori.mail.lease must be longer than mamori.mail.timeout");
        }
        if (config.senders() < 1) {
            throw new IllegalStateException("mamori.mail.senders must be at least 1");
        }
        if (config.enabled()) {
            senders.add(Rounds.start("mail-emergencies", config.poll(), () -> queue.round(true)));
            for (int i = 1; i <= config.senders(); i++) {
                senders.add(Rounds.start("mail-" + i, config.poll(), () -> queue.round(false)));
            }
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Rounds sender : senders) {
            sender.stop();
        }
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailsAdded news) {
        senders.forEach(Rounds::wake);
    }
}
