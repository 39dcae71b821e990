package dev.mamori.cases.contact;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contacts: derived from their events, with a row each for what lists look for. */
@ApplicationScoped
public class ContactStore {
    static final String LIST = "select * from contact c";
    static final String IN_ORDER = "order by started_at desc, contact_id desc limit ?";

    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;
    private final ContactEventStore events;

    ContactStore(Sql sql, FieldCipher cipher, SearchHash hash, ContactEventStore events) {
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
        this.events = events;
    }

    /** A contact as lists show it. */
    public record Summary(
            ContactId id,
            String callId,
            Channel channel,
            QueueId queue,
            CentreId centre,
            Instant startedAt,
            Instant endedAt,
            CallerLine from,
            List<StaffId> staff) {}

    /** What a list of contacts is narrowed to; nulls for no narrowing. */
    record Filter(String callId, String queueId, Instant startedBefore, ContactId before) {}

    /** The contact of a call, made when it is new, and locked: the events of one call are taken one after the other. */
    ContactId lockOrCreate(ContactEvent first) {
        sql.update("""
                insert into contact (contact_id, client_id, call_id, channel, started_at, staff_ids)
                values (?, ?, ?, ?, ?, '{}') on conflict on constraint contact_call do nothing""", Ids.next(), Transactions.currentKey(), first.callId(), Channel.PHONE.name(), first.at());
        return sql.first(
                        "select contact_id from contact where client_id = ? and call_id = ? for update",
                        row -> new ContactId(uuid(row, "contact_id")),
                        Transactions.currentKey(),
                        first.callId())
                .orElseThrow();
    }

    void update(ContactId id, Contact contact) {
        PhoneNumber number = contact.from().number();
        sql.update(
                """
                update contact set channel = ?, queue_id = ?, centre_id = ?, started_at = ?, ended_at = ?,
                    number_cipher = ?, number_hash = ?, withheld_reason = ?, staff_ids = ?
                where contact_id = ?""",
                contact.channel().name(),
                text(contact.queue()),
                text(contact.centre()),
                contact.startedAt(),
                contact.endedAt(),
                number == null ? null : cipher.encrypt(number.e164()),
                number == null ? null : hash.of(number.e164()),
                text(contact.from().withheldReason()),
                array(contact.staff()),
                id.value());
    }

    /** The contact as its events tell it; empty when it does not exist or lies outside of {@code sight}. */
    public Optional<Contact> find(ContactId id, Sight sight) {
        return Optional.ofNullable(all(List.of(id)).get(id))
                .filter(found -> sight.covers(found.centre(), found.staff()));
    }

    /** The contact without words: its times, line and people. */
    Contact outline(ContactId id) {
        return ContactTimeline.of(events.outline(id));
    }

    /** The contacts as their events tell them, in the order asked for; unknown ids are left out. */
    public Map<ContactId, Contact> all(Collection<ContactId> ids) {
        Map<ContactId, List<ContactEvent>> told = events.of(ids);
        Map<ContactId, Contact> contacts = new LinkedHashMap<>();
        ids.stream().filter(told::containsKey).forEach(id -> contacts.put(id, ContactTimeline.of(told.get(id))));
        return contacts;
    }

    /** The running contacts of a centre with their clients, longest first; read over clients by the wall. */
    public Map<ContactId, String> running(CentreId centre, Collection<String> clients) {
        Map<ContactId, String> running = new LinkedHashMap<>();
        sql.list(
                """
                select contact_id, client_id from contact
                where centre_id = ? and ended_at is null and client_id = any(?) order by started_at limit 200""",
                row -> running.put(new ContactId(uuid(row, "contact_id")), row.getString("client_id")),
                centre.value(),
                array(clients));
        return running;
    }

    /** Up to {@code count} contacts, latest first. */
    List<Summary> list(Filter filter, Sight sight, int count) {
        Where where = asked(filter, sight);
        return sql.list(LIST + where.sql() + IN_ORDER, this::summary, where.parameters(count));
    }

    /** The conditions of {@link #LIST}; read in the order of an index, so that a page among a million costs as one among few. */
    static Where asked(Filter filter, Sight sight) {
        return Where.ofTheClient()
                .and("erased_at is null")
                .ifGiven("call_id = ?", filter.callId())
                .ifGiven("queue_id = ?", filter.queueId())
                .ifGiven(
                        "(started_at, contact_id) < (?, ?)",
                        filter.startedBefore(),
                        filter.before() == null ? null : filter.before().value())
                .and(Sight.SQL, sight.parameters().toArray());
    }

    /** The contacts from a number that began in {@code [from, to]}, oldest first. */
    public List<Summary> fromNumber(PhoneNumber number, Instant from, Instant to) {
        return sql.list("""
                select * from contact
                where client_id = mamori_scope() and number_hash = ? and started_at between ? and ?
                order by started_at, contact_id""", this::summary, hash.of(number.e164()), from, to);
    }

    private Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                new ContactId(uuid(row, "contact_id")),
                row.getString("call_id"),
                Channel.valueOf(row.getString("channel")),
                value(row, "queue_id", QueueId::new),
                value(row, "centre_id", CentreId::new),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                new CallerLine(
                        value(row, "number_cipher", stored -> new PhoneNumber(cipher.decrypt(stored))),
                        null,
                        value(row, "withheld_reason", WithheldReason::valueOf)),
                Columns.list(row, "staff_ids", StaffId::new));
    }
}
