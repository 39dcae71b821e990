package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Raises and acknowledges alerts, in the transaction of the client whose call it is. No other service is involved. */
@ApplicationScoped
public class AlertService {
    private final AlertStore alerts;
    private final DirectiveStore directives;
    private final GuardSettingsService settings;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    AlertService(
            AlertStore alerts,
            DirectiveStore directives,
            GuardSettingsService settings,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.alerts = alerts;
        this.directives = directives;
        this.settings = settings;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Words in which a machine recognised something, of an event that is on record.
     *
     * @param event at most one alert is raised for it (REQ-10.5)
     */
    public record Recognised(
            UUID contact,
            UUID event,
            Instant at,
            QueueId queue,
            CentreId centre,
            StaffId staff,
            String speaker,
            String words,
            List<Detection> detections) {}

    /**
     * Raises the alert that follows, if any, and returns what the PBX is asked to do, which its directive stream tells as
     * well. Call it once for an event.
     */
    public List<Directive> raise(Recognised recognised) {
        Assessment assessment = assess(recognised);
        assessment.alert().ifPresent(kind -> {
            alerts.add(alert(recognised, kind), recognised.event());
            place(recognised.contact(), recognised.queue(), recognised.centre(), recognised.staff());
        });
        if (!assessment.directives().isEmpty()) {
            Transactions.beforeCommit(() -> directives.add(recognised, assessment.directives()));
        }
        return assessment.directives();
    }

    /** What {@link #raise} returned, for an event that is reported again. */
    public List<Directive> directives(Recognised recognised) {
        return assess(recognised).directives();
    }

    /**
     * Puts the contact's alerts that are on no wall yet on that of {@code centreOrNull}: events may come before the one
     * that tells the centre. What else was not known is filled in. The position is taken right before the commit, because others wait for it.
     */
    public void place(UUID contact, QueueId queue, CentreId centreOrNull, StaffId handler) {
        if (centreOrNull != null && !alerts.unplaced(contact).isEmpty()) {
            Transactions.beforeCommit(
                    () -> alerts.unplaced(contact).forEach(alert -> alerts.place(alert, centreOrNull, queue, handler)));
        }
    }

    /** Acknowledges; false for who comes second: that changes nothing. */
    boolean acknowledge(UUID alert) {
        boolean first = alerts.acknowledge(alert, clock.instant(), caller.id());
        if (first) {
            audit.record("ALERT_ACKNOWLEDGED", "alert", alert.toString(), null, Map.of());
        }
        return first;
    }

    Alert get(UUID alert) {
        return alerts.find(alert).orElseThrow(Problems::notFound);
    }

    private Assessment assess(Recognised recognised) {
        return recognised.detections().isEmpty()
                ? Assessment.QUIET
                : GuardRules.assess(recognised.detections(), settings.inForce(recognised.queue()));
    }

    private Alert alert(Recognised recognised, AlertKind kind) {
        return new Alert(
                Ids.next(),
                Transactions.currentKey(),
                recognised.contact(),
                kind,
                recognised.queue(),
                null,
                null,
                recognised.staff(),
                null,
                recognised.speaker(),
                recognised.words(),
                recognised.at(),
                clock.instant(),
                null,
                null);
    }
}
