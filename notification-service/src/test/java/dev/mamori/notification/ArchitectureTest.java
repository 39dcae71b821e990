package dev.mamori.notification;

import dev.mamori.platform.test.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "dev.mamori.notification";
    }

    /** Due deliveries are looked for over all clients, then each is sent in its own client's transaction; and counted. */
    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of("DeliveryQueueService", "DeliveryMetricsJob");
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
