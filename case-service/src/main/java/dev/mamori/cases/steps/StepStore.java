package dev.mamori.cases.steps;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of contacts, append only. */
@ApplicationScoped
public class StepStore {
    private final Sql sql;
    private final ContactStore contacts;

    StepStore(Sql sql, ContactStore contacts) {
        this.sql = sql;
        this.contacts = contacts;
    }

    private record OfContact(ContactId contact, Step step) {}

    void add(ContactId contact, Step step, String recordedBy) {
        PoliceCall call = step.call();
        sql.update(
                """
                insert into contact_step (step_id, client_id, contact_id, kind, done_at, recorded_at, recorded_by,
                    staff_id, words, deciders, reason, police_number, police_connected, police_officer,
                    police_receipt_number, police_request, police_recurrence_feared)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                step.id(),
                Transactions.currentKey(),
                contact.value(),
                step.kind().name(),
                step.at(),
                step.recordedAt(),
                recordedBy,
                text(step.staff()),
                step.words(),
                array(step.deciders()),
                step.reason(),
                call == null ? null : call.number(),
                call == null ? null : call.connected(),
                call == null ? null : call.officer(),
                call == null ? null : call.receiptNumber(),
                call == null ? null : call.request(),
                call == null ? null : call.recurrenceFeared());
    }

    /** The steps of a contact in the order in which they were done. */
    List<Step> of(ContactId contact) {
        return of(List.of(contact)).getOrDefault(contact, List.of());
    }

    /** The contacts with their steps, in the order asked for; unknown ids are left out. */
    public List<RecordedContact> recorded(Collection<ContactId> ids) {
        Map<ContactId, Contact> found = contacts.all(ids);
        Map<ContactId, List<Step>> steps = of(found.keySet());
        return found.entrySet().stream()
                .map(each -> new RecordedContact(
                        each.getKey(), each.getValue(), steps.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private Map<ContactId, List<Step>> of(Collection<ContactId> ids) {
        return sql
                .list(
                        "select * from contact_step where contact_id = any(?::uuid[]) order by done_at, recorded_at, step_id",
                        row -> new OfContact(new ContactId(uuid(row, "contact_id")), read(row)),
                        (Object) array(ids))
                .stream()
                .collect(Collectors.groupingBy(
                        OfContact::contact, Collectors.mapping(OfContact::step, Collectors.toList())));
    }

    private static Step read(ResultSet row) throws SQLException {
        StepKind kind = StepKind.valueOf(row.getString("kind"));
        return new Step(
                uuid(row, "step_id"),
                kind,
                Sql.instant(row, "done_at"),
                Sql.instant(row, "recorded_at"),
                value(row, "staff_id", StaffId::new),
                row.getString("words"),
                Columns.list(row, "deciders", StaffId::new),
                row.getString("reason"),
                kind.isPolice()
                        ? new PoliceCall(
                                row.getString("police_number"),
                                row.getBoolean("police_connected"),
                                row.getString("police_officer"),
                                row.getString("police_receipt_number"),
                                row.getString("police_request"),
                                row.getBoolean("police_recurrence_feared"))
                        : null);
    }
}
