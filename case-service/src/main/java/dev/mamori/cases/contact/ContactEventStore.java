package dev.mamori.cases.contact;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.guard.Detection;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events of contacts, append only. Numbers and what stands in their place are stored encrypted. */
@ApplicationScoped
class ContactEventStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    ContactEventStore(Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** An event that is on record already: of which contact, and with which content. */
    record Known(ContactId contact, String contentHash) {}

    private record OfContact(ContactId contact, ContactEvent event) {}

    Optional<Known> known(String eventId) {
        return sql.first(
                "select contact_id, content_hash from contact_event where client_id = ? and event_id = ?",
                row -> new Known(new ContactId(uuid(row, "contact_id")), row.getString("content_hash")),
                Transactions.currentKey(),
                eventId);
    }

    void add(ContactId contact, ContactEvent event, String contentHash, String reporter, Instant receivedAt) {
        Utterance said = event.utterance();
        CallerLine from = event.from();
        sql.update(
                """
                insert into contact_event (contact_event_id, client_id, event_id, contact_id, type, occurred_at,
                    received_at, sequence, channel, queue_id, centre_id, staff_id, number_cipher, unreadable_cipher,
                    withheld_reason, speaker, words, manner, detections, waited_seconds,
                    content_hash, reporter)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                event.id(),
                Transactions.currentKey(),
                event.eventId(),
                contact.value(),
                event.type().name(),
                event.at(),
                receivedAt,
                event.sequence(),
                text(event.channel()),
                text(event.queue()),
                text(event.centre()),
                text(event.staff()),
                from.number() == null ? null : cipher.encrypt(from.number().e164()),
                cipher.encrypt(from.unreadable()),
                text(from.withheldReason()),
                said == null ? null : said.speaker().name(),
                said == null ? null : said.words(),
                said == null ? null : said.manner(),
                said == null ? null : write(said.detections()),
                event.waited() == null ? null : event.waited().toSeconds(),
                contentHash,
                reporter);
    }

    /** All events of each of the contacts. */
    Map<ContactId, List<ContactEvent>> of(Collection<ContactId> contacts) {
        return select("e.words, e.manner, e.detections", contacts);
    }

    /**
     * All events of the contact with the words left empty: all that its times and people follow from. Long calls report
     * words by the second, and each report derives the contact anew.
     */
    List<ContactEvent> outline(ContactId contact) {
        return select("'' as words, null as manner, null as detections", List.of(contact))
                .getOrDefault(contact, List.of());
    }

    private Map<ContactId, List<ContactEvent>> select(String words, Collection<ContactId> contacts) {
        return sql
                .list(
                        """
                        select e.contact_id, c.call_id, e.contact_event_id, e.event_id, e.type, e.occurred_at, e.sequence,
                            e.channel, e.queue_id, e.centre_id, e.staff_id, e.number_cipher, e.unreadable_cipher,
                            e.withheld_reason, e.speaker, e.waited_seconds, %s
                        from contact_event e join contact c using (contact_id)
                        where e.contact_id = any(?::uuid[])""".formatted(words),
                        row -> new OfContact(new ContactId(uuid(row, "contact_id")), read(row)),
                        (Object) array(contacts))
                .stream()
                .collect(Collectors.groupingBy(
                        OfContact::contact, Collectors.mapping(OfContact::event, Collectors.toList())));
    }

    private ContactEvent read(ResultSet row) throws SQLException {
        Speaker speaker = value(row, "speaker", Speaker::valueOf);
        return new ContactEvent(
                uuid(row, "contact_event_id"),
                row.getString("event_id"),
                row.getString("call_id"),
                EventType.valueOf(row.getString("type")),
                Sql.instant(row, "occurred_at"),
                row.getObject("sequence", Long.class),
                value(row, "channel", Channel::valueOf),
                value(row, "queue_id", QueueId::new),
                value(row, "centre_id", CentreId::new),
                value(row, "staff_id", StaffId::new),
                line(row),
                waited(row),
                speaker == null
                        ? null
                        : new Utterance(
                                speaker,
                                row.getString("words"),
                                row.getString("manner"),
                                detections(row.getString("detections"))));
    }

    private static Duration waited(ResultSet row) throws SQLException {
        long seconds = row.getLong("waited_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private CallerLine line(ResultSet row) throws SQLException {
        return new CallerLine(
                value(row, "number_cipher", stored -> new PhoneNumber(cipher.decrypt(stored))),
                cipher.decrypt(row.getString("unreadable_cipher")),
                value(row, "withheld_reason", WithheldReason::valueOf));
    }

    private String write(List<Detection> detections) {
        try {
            return json.writeValueAsString(detections);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private List<Detection> detections(String stored) {
        try {
            return stored == null ? List.of() : json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
