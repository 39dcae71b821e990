package dev.mamori.notification.notice;

import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns what judgment-service tells into notices: signed and withdrawn judgments. */
@ApplicationScoped
class JudgmentConsumer implements FeedHandler {
    private final NoticeService notices;

    JudgmentConsumer(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String source() {
        return "judgment";
    }

    @Override
    public Set<String> types() {
        return Set.of(Happenings.JUDGMENT_SIGNED, Happenings.JUDGMENT_WITHDRAWN, Happenings.CRITERIA_PROPOSED);
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
