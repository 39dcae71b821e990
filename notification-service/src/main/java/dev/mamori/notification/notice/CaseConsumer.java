package dev.mamori.notification.notice;

import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Turns what case-service tells into notices: first reports, police calls, requests for opinions. */
@ApplicationScoped
class CaseConsumer implements FeedHandler {
    private final NoticeService notices;

    CaseConsumer(NoticeService notices) {
        this.notices = notices;
    }

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(Happenings.CASE_OPENED, Happenings.POLICE_CALLED, Happenings.POSSIBLE_ILLEGALITY);
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
