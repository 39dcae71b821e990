package dev.mamori.notification.notice;

import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns what blocklist-service tells into notices: consents to ask for, blocks that begin and end. */
@ApplicationScoped
class BlocklistConsumer implements FeedHandler {
    private final NoticeService notices;

    BlocklistConsumer(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String source() {
        return "blocklist";
    }

    @Override
    public Set<String> types() {
        return Set.of(Happenings.CONSENT_REQUESTED, Happenings.BLOCK_ACTIVATED, Happenings.BLOCK_ENDED);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        notices.take(event);
    }
}
