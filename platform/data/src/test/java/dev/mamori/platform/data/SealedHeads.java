package dev.mamori.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the heads that were told, by client. */
@ApplicationScoped
class SealedHeads {

    private final Map<String, SealedHead> told = new ConcurrentHashMap<>();

    void keep(@Observes SealedHead head) {
        told.put(Transactions.currentKey(), head);
    }

    Map<String, SealedHead> told() {
        return told;
    }
}
