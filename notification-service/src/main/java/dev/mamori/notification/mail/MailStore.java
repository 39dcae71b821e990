package dev.mamori.notification.mail;

import dev.mamori.notification.webhook.ClockJump;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queue and record of mails in the table {@code mail}. */
@ApplicationScoped
class MailStore {
    /** What was set in the future was set before the clock went back and is not waited for, but for the end of quiet hours. */
    private static final String DUE = """
            state = 'PENDING'
            and (due_at <= ? or (due_set_at > ? and (emergency or tries > 0 or due_at <= due_set_at)))
            and (lease_until is null or lease_until <= ? or due_set_at > ?)""";

    private final Sql sql;

    MailStore(Sql sql) {
        this.sql = sql;
    }

    record Due(ClientId client, UUID mailId) {}

    /** False when this recipient has a mail about this topic already. */
    boolean addOnce(MailRow row, Instant due, Instant now) {
        return sql.update(
                        """
                        insert into mail (mail_id, client_id, notice_id, topic, recipient_kind, recipient, address, language,
                                          subject, body_text, body_html, emergency, state, tries, due_at, due_set_at,
                                          created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?, ?)
                        on conflict on constraint mail_once do nothing""",
                        row.mailId(),
                        row.clientId(),
                        row.noticeId(),
                        row.topic(),
                        row.recipientKind(),
                        row.recipient(),
                        row.address(),
                        row.language(),
                        row.subject(),
                        row.text(),
                        row.html(),
                        row.emergency(),
                        due,
                        now,
                        row.createdAt())
                == 1;
    }

    /** Over all clients: what is due, emergencies first, then the oldest. */
    List<Due> due(Instant now, boolean emergenciesOnly, int most) {
        return sql.list(
                "select client_id, mail_id from mail where " + DUE + (emergenciesOnly ? " and emergency" : "")
                        + " order by emergency desc, due_at, mail_id limit ?",
                row -> new Due(new ClientId(row.getString(1)), row.getObject(2, UUID.class)),
                now,
                ClockJump.beyond(now),
                now,
                ClockJump.beyond(now),
                most);
    }

    /** Takes a due mail for this lease; empty when another replica was first. */
    Optional<MailRow> lease(UUID mailId, UUID lease, Instant now, Instant until) {
        return sql.first(
                """
                        update mail set lease_id = ?, lease_until = ?, due_set_at = ?, tries = tries + 1
                        where mail_id = (select mail_id from mail where mail_id = ? and %s for update skip locked)
                        returning *""".formatted(DUE),
                MailStore::row,
                lease,
                until,
                now,
                mailId,
                now,
                ClockJump.beyond(now),
                now,
                ClockJump.beyond(now));
    }

    void sent(UUID mailId, UUID lease, Instant now) {
        end(mailId, lease, "SENT", now);
    }

    void giveUp(UUID mailId, UUID lease, Instant now) {
        end(mailId, lease, "GIVEN_UP", now);
    }

    private void end(UUID mailId, UUID lease, String state, Instant now) {
        sql.update("""
                update mail set state = ?, ended_at = ?, due_at = null, lease_id = null, lease_until = null
                where mail_id = ? and lease_id = ?""", state, now, mailId, lease);
    }

    void retryAt(UUID mailId, UUID lease, Instant due, Instant now) {
        sql.update("""
                update mail set due_at = ?, due_set_at = ?, lease_id = null, lease_until = null
                where mail_id = ? and lease_id = ?""", due, now, mailId, lease);
    }

    int cancelAll(Instant now) {
        return sql.update("""
                update mail set state = 'GIVEN_UP', ended_at = ?, due_at = null, lease_id = null, lease_until = null
                where state = 'PENDING'""", now);
    }

    void eraseAddresses() {
        sql.update("update mail set address = '' where address <> ''");
    }

    /** What was written about a notice to whom, the first one first. */
    List<MailReceipt> about(UUID noticeId) {
        return sql.list(
                """
                select recipient_kind, recipient, subject, body_text, state, created_at, ended_at from mail
                where client_id = mamori_scope() and notice_id = ? order by mail_id""",
                row -> new MailReceipt(
                        row.getString("recipient_kind"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("state"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "ended_at")),
                noticeId);
    }

    private static MailRow row(ResultSet row) throws SQLException {
        return new MailRow(
                row.getObject("mail_id", UUID.class),
                row.getString("client_id"),
                row.getObject("notice_id", UUID.class),
                row.getString("topic"),
                row.getString("recipient_kind"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getBoolean("emergency"),
                row.getInt("tries"),
                Sql.instant(row, "created_at"));
    }
}
