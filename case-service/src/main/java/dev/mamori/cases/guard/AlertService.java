package dev.mamori.cases.guard;

import dev.mamori.cases.care.CareService;
import dev.mamori.cases.guard.DutyRosterStore.Decided;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
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
    static final String RAISED = "dev.mamori.case.alert-raised.v1";

    private final AlertStore alerts;
    private final DirectiveStore directives;
    private final GuardSettingsService settings;
    private final DutyRosterStore rosters;
    private final CareService care;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    AlertService(
            AlertStore alerts,
            DirectiveStore directives,
            GuardSettingsService settings,
            DutyRosterStore rosters,
            CareService care,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.alerts = alerts;
        this.directives = directives;
        this.settings = settings;
        this.rosters = rosters;
        this.care = care;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
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
            Alert alert = alert(recognised, kind);
            alerts.add(alert, recognised.event());
            if (kind != AlertKind.LISTEN) {
                care.open(
                        recognised.staff(),
                        recognised.contact(),
                        recognised.queue(),
                        recognised.centre(),
                        recognised.at());
            }
            place(recognised.contact(), recognised.queue(), recognised.centre(), recognised.staff());
            tell(alert);
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
            Transactions.beforeCommit(() -> alerts.unplaced(contact).forEach(alert -> {
                alerts.place(alert, centreOrNull, queue, handler);
                call(alert, centreOrNull);
            }));
        }
    }

    /** The operation limits of a queue of the transaction's client. */
    public OperationLimits limits(QueueId queueOrNull) {
        return settings.inForce(queueOrNull).limits();
    }

    /** The operation limits of a queue of any client, for the wall. */
    public OperationLimits limits(String client, QueueId queueOrNull) {
        return settings.limits(client, queueOrNull);
    }

    /** The alerts of a contact, in the order in which they were raised. */
    public List<Alert> of(UUID contact) {
        return alerts.of(contact);
    }

    /** Raises the alert that the talk is over the limit; once for a contact (REQ-10.1). */
    public void raiseLimit(
            UUID contact, QueueId queue, CentreId centre, StaffId handler, OperationLimits limits, Instant at) {
        String words = "通話時間が上限（" + limits.time().toMinutes() + "分）を超えました";
        Alert alert = byHand(contact, AlertKind.LIMIT, queue, handler, "SYSTEM", words, at);
        if (alerts.addOnce(alert)) {
            place(contact, queue, centre, handler);
            tell(alert);
            if (settings.inForce(queue).has(TechnicalMeasure.MESSAGE_ON_LIMIT)) {
                var about = new Recognised(contact, null, at, queue, centre, handler, "SYSTEM", words, List.of());
                var message = List.of(new Directive(DirectiveKind.PLAY_MESSAGE, AlertKind.LIMIT));
                Transactions.beforeCommit(() -> directives.add(about, message));
            }
        }
    }

    /** Raises the alert of somebody who calls for help. */
    public UUID callHelp(UUID contact, QueueId queue, CentreId centre, StaffId who, String words, Instant at) {
        Alert alert = byHand(contact, AlertKind.HELP, queue, who, "STAFF", words, at);
        alerts.addOnce(alert);
        care.open(who, contact, queue, centre, at);
        place(contact, queue, centre, who);
        tell(alert);
        return alert.id();
    }

    /** Calls the next person of the roster; what is acknowledged or only a hint does not climb. */
    void climb(UUID id) {
        alerts.takeToClimb(id, clock.instant()).ifPresent(alert -> {
            int level = alert.level() + 1;
            DutyRoster roster =
                    rosters.find(alert.centre()).map(Decided::roster).orElse(null);
            if (roster == null || !roster.climbsFrom(alert.level())) {
                alerts.call(id, alert.level(), alert.called(), null);
                return;
            }
            alerts.call(
                    id,
                    level,
                    roster.at(level),
                    roster.climbsFrom(level) ? clock.instant().plus(roster.climbAfter()) : null);
            // A new place on the wall: streams send what has a new place.
            Transactions.beforeCommit(() -> alerts.place(id, alert.centre(), alert.queue(), alert.staff()));
        });
    }

    /** The wall shows it at once; the event is for those further away (REQ-10.1). A hint to listen in stays here. */
    private void tell(Alert alert) {
        if (alert.kind() != AlertKind.LISTEN) {
            feed.append(
                    RAISED,
                    alert.id().toString(),
                    Map.of(
                            "alertId", alert.id(),
                            "contactId", alert.contact(),
                            "kind", alert.kind(),
                            "at", alert.occurredAt()));
        }
    }

    private void call(UUID id, CentreId centre) {
        Alert alert = get(id);
        rosters.find(centre)
                .map(Decided::roster)
                .filter(roster -> alert.kind() != AlertKind.LISTEN && roster.at(0) != null)
                .ifPresent(roster -> alerts.call(
                        id,
                        0,
                        roster.at(0),
                        roster.climbsFrom(0) ? alert.raisedAt().plus(roster.climbAfter()) : null));
    }

    private Alert byHand(
            UUID contact, AlertKind kind, QueueId queue, StaffId staff, String speaker, String words, Instant at) {
        return new Alert(
                Ids.next(),
                Transactions.currentKey(),
                contact,
                kind,
                queue,
                null,
                null,
                staff,
                null,
                speaker,
                words,
                at,
                clock.instant(),
                null,
                null,
                0,
                null);
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
                null,
                0,
                null);
    }
}
