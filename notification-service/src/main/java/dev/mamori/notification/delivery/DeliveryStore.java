package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.ClockJump;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The queue in the table {@code delivery}. Plain SQL, because leases live by locks and by changes that look at the state
 * they find, which entities would hide.
 */
@ApplicationScoped
class DeliveryStore {
    /**
     * Due and not leased. What was set in the future was set before the clock went back: waiting for that time to come again
     * could take hours, so such a wait or lease does not count.
     */
    private static final String CLAIMABLE = """
            d.state = 'PENDING' and (d.due_at <= ? or d.due_set_at > ?)
            and (d.lease_until is null or d.lease_until <= ? or d.lease_since > ?)
            and (not w.ordered or not exists (
                select from delivery e where e.webhook_id = d.webhook_id and e.order_key = d.order_key
                  and e.state = 'PENDING' and e.delivery_id < d.delivery_id))""";

    private final Sql sql;

    DeliveryStore(Sql sql) {
        this.sql = sql;
    }

    /** An endpoint that has something due. */
    record Due(ClientId client, UUID webhookId) {}

    /** @param leaseSince when the lease that ended without a result began; null when there was none */
    record Claimable(UUID deliveryId, UUID messageId, String body, int tries, int firstTry, Instant leaseSince) {
        /** Tries since it was put into the queue, 0 before the first. */
        int triesNow() {
            return tries - firstTry;
        }
    }

    /**
     * @param noticeIdOrNull null for a test; the message's id is the notice's or else the delivery's
     * @return false when the endpoint has a delivery of the notice already
     */
    boolean add(
            ClientId client,
            UUID deliveryId,
            UUID noticeIdOrNull,
            UUID webhookId,
            Message message,
            Instant due,
            Instant created) {
        return sql.update(
                        """
                        insert into delivery (delivery_id, client_id, notice_id, webhook_id, event_type, order_key, body, state,
                                              tries, due_at, due_set_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?, ?)
                        on conflict on constraint delivery_once_per_endpoint do nothing""",
                        deliveryId,
                        client,
                        noticeIdOrNull,
                        webhookId,
                        message.eventType(),
                        message.orderKey(),
                        message.body(),
                        due,
                        due,
                        created)
                == 1;
    }

    /** Over all clients: endpoints with due deliveries and room below their bound, the longest waiting first. */
    List<Due> endpointsWithWork(Instant now, int bound, int most) {
        return sql.list(
                """
                select d.client_id, d.webhook_id
                from delivery d join webhook w on w.client_id = d.client_id and w.webhook_id = d.webhook_id
                where %s and w.state = 'ENABLED' and (w.waits_set_at > ? or
                  ((w.paused_until is null or w.paused_until <= ?)
                   and (w.rest_until is null or w.rest_until <= ?) and (w.circuit_until is null or w.circuit_until <= ?)))
                group by d.client_id, d.webhook_id
                having (select count(*) from delivery l
                        where l.webhook_id = d.webhook_id and l.state = 'PENDING' and l.lease_until > ?
                          and l.lease_since <= ?) < ?
                order by min(d.due_at)
                limit ?""".formatted(CLAIMABLE),
                row -> new Due(new ClientId(row.getString(1)), row.getObject(2, UUID.class)),
                now,
                ClockJump.beyond(now),
                now,
                ClockJump.beyond(now),
                ClockJump.beyond(now),
                now,
                now,
                now,
                now,
                ClockJump.beyond(now),
                bound,
                most);
    }

    /** Makes workers take from one endpoint one after the other; false when another one is at it. */
    boolean tryLockEndpoint(UUID webhookId) {
        return sql.first(
                        "select 1 from webhook where webhook_id = ? for no key update skip locked",
                        row -> true,
                        webhookId)
                .isPresent();
    }

    /** Waits for the endpoint; taken before any delivery of it, by all, so that nobody waits in a circle. */
    void lockEndpoint(UUID webhookId) {
        sql.first("select 1 from webhook where webhook_id = ? for no key update", row -> true, webhookId);
    }

    int leased(UUID webhookId, Instant now) {
        return sql.first("""
                        select count(*) from delivery
                        where webhook_id = ? and state = 'PENDING' and lease_until > ? and lease_since <= ?""", row -> row.getInt(1), webhookId, now, ClockJump.beyond(now))
                .orElseThrow();
    }

    List<Claimable> claimable(UUID webhookId, Instant now, int most) {
        return sql.list(
                """
                select d.delivery_id, coalesce(d.notice_id, d.delivery_id) as message_id, d.body, d.tries, d.first_try,
                       d.lease_since
                from delivery d join webhook w on w.client_id = d.client_id and w.webhook_id = d.webhook_id
                where d.webhook_id = ? and %s order by d.due_at, d.delivery_id limit ? for update of d skip locked""".formatted(CLAIMABLE),
                DeliveryStore::claimable,
                webhookId,
                now,
                ClockJump.beyond(now),
                now,
                ClockJump.beyond(now),
                most);
    }

    private static Claimable claimable(ResultSet row) throws SQLException {
        return new Claimable(
                row.getObject("delivery_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getString("body"),
                row.getInt("tries"),
                row.getInt("first_try"),
                Sql.instant(row, "lease_since"));
    }

    /** One lease for all of them. */
    void lease(List<UUID> deliveries, UUID lease, Instant now, Duration length) {
        sql.updateAll(
                """
                update delivery set tries = tries + 1, lease_id = ?, lease_since = ?, lease_until = ?
                where delivery_id = ?""",
                deliveries.stream()
                        .map(delivery -> new Object[] {lease, now, now.plus(length), delivery})
                        .toList());
    }

    /** Whether the delivery is still this lease's, and locks it if so. */
    boolean holds(UUID deliveryId, UUID lease) {
        return sql.first("""
                        select 1 from delivery where delivery_id = ? and lease_id = ? and state = 'PENDING'
                        for update""", row -> true, deliveryId, lease).isPresent();
    }

    void addAttempt(ClientId client, UUID deliveryId, int number, Attempt attempt, Instant from, Instant to) {
        sql.update("""
                insert into delivery_attempt (delivery_id, client_id, number, outcome, status, started_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?)""", deliveryId, client, number, attempt.outcome().name(), attempt.status(), from, to);
    }

    void end(UUID deliveryId, DeliveryState state, Instant now) {
        sql.update("""
                update delivery set state = ?, ended_at = ?, due_at = null,
                                    lease_id = null, lease_since = null, lease_until = null
                where delivery_id = ?""", state.name(), now, deliveryId);
    }

    void retryAt(UUID deliveryId, Instant due, Instant now) {
        sql.update("""
                update delivery set due_at = ?, due_set_at = ?, lease_id = null, lease_since = null, lease_until = null
                where delivery_id = ?""", due, now, deliveryId);
    }

    int cancelAll(UUID webhookId, Instant now) {
        return sql.update("""
                update delivery set state = 'CANCELLED', ended_at = ?, due_at = null,
                                    lease_id = null, lease_since = null, lease_until = null
                where webhook_id = ? and state = 'PENDING'""", now, webhookId);
    }

    /** Puts an endpoint's delivery of a notice back into the queue if it ended in one of these states. */
    boolean reopen(UUID webhookId, UUID noticeId, List<DeliveryState> states, Instant due) {
        return sql.update(
                        """
                        update delivery set state = 'PENDING', ended_at = null, due_at = ?, due_set_at = ?, first_try = tries
                        where webhook_id = ? and notice_id = ? and state = any (string_to_array(?, ',')) and body <> ''""",
                        due,
                        due,
                        webhookId,
                        noticeId,
                        String.join(
                                ",", states.stream().map(DeliveryState::name).toList()))
                == 1;
    }

    /** Puts a delivery that was given up back into the queue; false when it was not, or its endpoint has ended. */
    boolean reopen(UUID deliveryId, Instant due) {
        return sql.update("""
                        update delivery d set state = 'PENDING', ended_at = null, due_at = ?, due_set_at = ?,
                                              first_try = d.tries
                        from webhook w
                        where d.delivery_id = ? and d.state = 'GIVEN_UP' and d.body <> ''
                          and w.webhook_id = d.webhook_id and w.state = 'ENABLED'""", due, due, deliveryId) == 1;
    }

    /** Over all clients: how many deliveries wait, for the metrics. */
    long pending() {
        return sql.first("select count(*) from delivery where state = 'PENDING'", row -> row.getLong(1))
                .orElse(0L);
    }

    /**
     * What waits for a sender.
     *
     * @param due deliveries whose time has come, without those of endpoints that are disabled or paused, or whose circuit is open
     * @param lagSeconds since the oldest of them became due; 0 when there is none
     */
    record Backlog(long due, double lagSeconds) {}

    Backlog backlog(Instant now) {
        return sql.first(
                        """
                        select count(*), coalesce(extract(epoch from ? - min(d.due_at)), 0)
                        from delivery d join webhook w on w.client_id = d.client_id and w.webhook_id = d.webhook_id
                        where %s and w.state = 'ENABLED' and (w.paused_until is null or w.paused_until <= ?)
                          and (w.circuit_until is null or w.circuit_until <= ?)""".formatted(CLAIMABLE),
                        row -> new Backlog(row.getLong(1), row.getDouble(2)),
                        now,
                        now,
                        ClockJump.beyond(now),
                        now,
                        ClockJump.beyond(now),
                        now,
                        now)
                .orElseThrow();
    }
}
