package dev.mamori.blocklist.queue;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queues of the present transaction's client. */
@ApplicationScoped
public class QueueStore {
    private final EntityManager entities;
    private final Sql sql;

    QueueStore(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** All queues of the client by their ids. */
    public Map<String, Queue> all() {
        Map<String, Set<PhoneNumber>> numbers = sql
                .list(
                        "select queue_id, number from queue_number where client_id = ?",
                        row -> Map.entry(row.getString(1), new PhoneNumber(row.getString(2))),
                        Transactions.currentKey())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return entities.createQuery("from QueueRow where clientId = ?1", QueueRow.class)
                .setParameter(1, Transactions.currentKey())
                .getResultStream()
                .map(row -> toDomain(row, numbers.getOrDefault(row.queueId, Set.of())))
                .collect(Collectors.toMap(Queue::queueId, Function.identity()));
    }

    Optional<QueueRow> row(String queueId) {
        return Optional.ofNullable(entities.find(QueueRow.class, new QueueRow.Key(Transactions.currentKey(), queueId)));
    }

    /** Up to {@code count} queues after the given id, ordered by id. */
    List<QueueRow> list(String after, int count) {
        return entities.createQuery(
                        "from QueueRow where clientId = ?1 and queueId > ?2 order by queueId", QueueRow.class)
                .setParameter(1, Transactions.currentKey())
                .setParameter(2, after)
                .setMaxResults(count)
                .getResultList();
    }

    List<PhoneNumber> numbers(String queueId) {
        return sql.list(
                "select number from queue_number where client_id = ? and queue_id = ?",
                row -> new PhoneNumber(row.getString(1)),
                Transactions.currentKey(),
                queueId);
    }

    void add(QueueRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Gives the queue exactly these numbers. A number that leads to another queue is refused by the database. */
    void setNumbers(String queueId, Collection<PhoneNumber> numbers) {
        sql.update("delete from queue_number where client_id = ? and queue_id = ?", Transactions.currentKey(), queueId);
        for (PhoneNumber number : new HashSet<>(numbers)) {
            sql.update(
                    "insert into queue_number (client_id, number, queue_id) values (?, ?, ?)",
                    Transactions.currentKey(),
                    number.e164(),
                    queueId);
        }
    }

    private static Queue toDomain(QueueRow row, Set<PhoneNumber> numbers) {
        return new Queue(
                row.queueId,
                row.name,
                numbers,
                row.protectedReason,
                row.essentialOnlyRoute,
                new Announcements(
                        row.recordingNotice, row.measuresNotice, row.refusalAnnouncement, row.withheldAnnouncement),
                row.refusalSipStatus,
                row.policyAgreedAt == null ? WithheldPolicy.CONNECT_ALL : new WithheldPolicy(row.userRefused));
    }
}
