package dev.mamori.notification;

import dev.mamori.platform.test.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "dev.mamori.notification";
    }

    /** Due deliveries, mails and limits are looked for over all clients, then each is done in its own client's transaction. */
    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of("DeliveryQueueService", "DeliveryMetricsJob", "MailQueueService", "DeadlineJob", "AlertGroupJob");
    }

    /** This service asks no other: it listens. */
    @Override
    protected Set<String> restClients() {
        return Set.of();
    }

    /** Clients choose where we call: every call goes to an address that this class was given after it was checked. */
    @Override
    protected Set<String> mayCallOut() {
        return Set.of("PinnedPost");
    }
}
