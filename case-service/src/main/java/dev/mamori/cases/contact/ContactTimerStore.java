package dev.mamori.cases.contact;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When running contacts must be looked at again. Read over clients by the timer only. */
@ApplicationScoped
class ContactTimerStore {
    private final Sql sql;

    ContactTimerStore(Sql sql) {
        this.sql = sql;
    }

    /** A contact that is due. */
    record Due(String client, ContactId contact) {}

    void set(ContactId contact, Optional<Instant> dueAt) {
        if (dueAt.isEmpty()) {
            sql.update("delete from contact_timer where contact_id = ?", contact.value());
        } else {
            sql.update("""
                    insert into contact_timer (contact_id, client_id, due_at) values (?, ?, ?)
                    on conflict on constraint contact_timer_pk do update set due_at = excluded.due_at""", contact.value(), Transactions.currentKey(), dueAt.get());
        }
    }

    /** What is due over all clients, soonest first. */
    List<Due> due(Instant now) {
        return sql.list(
                "select client_id, contact_id from contact_timer where due_at <= ? order by due_at limit 500",
                row -> new Due(row.getString("client_id"), new ContactId(uuid(row, "contact_id"))),
                now);
    }

    /**
     * Takes a due timer and returns for when it was set; empty when another replica has it, an event is being taken, or it
     * was set anew. It locks the contact, as events do: two orders of locks would end in a deadlock.
     */
    Optional<Instant> take(ContactId contact, Instant now) {
        boolean locked = sql.first(
                        "select 1 from contact where contact_id = ? for update skip locked",
                        row -> true,
                        contact.value())
                .isPresent();
        return locked
                ? sql.first(
                        "select due_at from contact_timer where contact_id = ? and due_at <= ?",
                        row -> Sql.instant(row, "due_at"),
                        contact.value(),
                        now)
                : Optional.empty();
    }
}
