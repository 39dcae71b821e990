package dev.mamori.platform.events;

import dev.mamori.platform.data.SealedHead;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the other services how far an audit chain reaches, so that one of them can keep it. */
@ApplicationScoped
class AuditHeadFeed {

    static final String TYPE = "dev.mamori.audit.sealed.v1";

    private final Feed feed;

    AuditHeadFeed(Feed feed) {
        this.feed = feed;
    }

    void tell(@Observes SealedHead head) {
        feed.append(TYPE, Transactions.currentKey(), head);
    }
}
