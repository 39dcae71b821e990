package dev.mamori.notification.mail;

import dev.mamori.platform.data.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Sends due mails from start to stop, right after the commit that wrote them. */
@ApplicationScoped
class MailJob {
    private final MailConfig config;
    private final MailQueueService queue;
    private Rounds rounds;

    MailJob(MailConfig config, MailQueueService queue) {
        this.config = config;
        this.queue = queue;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            rounds = Rounds.start("mail", config.poll(), queue::round);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.stop();
        }
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailsAdded news) {
        if (rounds != null) {
            rounds.wake();
        }
    }
}
