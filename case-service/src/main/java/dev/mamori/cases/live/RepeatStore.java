package dev.mamori.cases.live;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** How often the matter of a contact was raised again; read in one query, because a call waits for it. */
@ApplicationScoped
class RepeatStore {
    private final Sql sql;

    RepeatStore(Sql sql) {
        this.sql = sql;
    }

    /** Whether the police were told about an earlier contact from the same number that it may happen again (REQ-11.11). */
    boolean recurrenceFeared(ContactId contact) {
        return sql.first("""
                        select 1 from contact own join contact c on c.client_id = own.client_id
                            and c.number_hash = own.number_hash and c.contact_id <> own.contact_id
                            join contact_step s on s.contact_id = c.contact_id
                        where own.contact_id = ? and s.police_recurrence_feared limit 1""", row -> true, contact.value()).isPresent();
    }

    /**
     * Contacts about the matter after its first complete answer, up to and including this one. Neither clarifications nor
     * contacts that came while a promise was overdue count (REQ-2.3, REQ-5.2.5). 0 without a matter.
     */
    int before(ContactId contact, Instant startedAt) {
        return sql.first("""
                        select count(*) from matter_contact own
                            join matter_contact m using (matter_id) join contact c on c.contact_id = m.contact_id
                        where own.contact_id = ? and not m.clarification and c.started_at <= ?
                          and c.started_at > (select min(a.given_at) from case_answer a
                                              where a.completes_matter and (a.matter_id = m.matter_id or a.case_id in
                                                  (select f.case_id from case_file f where f.matter_id = m.matter_id)))
                          and not exists (select from case_promise p left join case_promise_kept k using (promise_id)
                                          where (p.matter_id = m.matter_id or p.case_id in
                                                  (select f.case_id from case_file f where f.matter_id = m.matter_id))
                                            and p.due_at < c.started_at
                                            and (k.kept_at is null or k.kept_at > c.started_at))""", row -> row.getInt(1), contact.value(), startedAt).orElseThrow();
    }
}
