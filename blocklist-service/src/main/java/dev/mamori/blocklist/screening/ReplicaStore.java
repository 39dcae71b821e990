package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What the replicas, and the PBXes with copies, last said they had applied. */
@ApplicationScoped
class ReplicaStore {
    private final Sql sql;

    ReplicaStore(Sql sql) {
        this.sql = sql;
    }

    /** One replica: the sum of all clients' revisions that it applied. */
    record Replica(String id, long revisions, Instant asOf, Instant reportedAt) {}

    /** How many revisions of its client's list a PBX's copy is behind. */
    record CopyLag(String client, String holder, long revisions) {}

    /** Keeps a replica's word; for a transaction of the registry. */
    void report(Replica replica) {
        sql.update("""
                insert into screening_replica (replica_id, revisions, as_of, reported_at) values (?, ?, ?, ?)
                on conflict on constraint screening_replica_pk do update set revisions = excluded.revisions,
                    as_of = excluded.as_of, reported_at = excluded.reported_at""", replica.id(), replica.revisions(), replica.asOf(), replica.reportedAt());
    }

    /** Forgets replicas that are long gone; a partitioned one stays to be seen for a day. */
    void forget(Instant before) {
        sql.update("delete from screening_replica where reported_at < ?", before);
    }

    List<Replica> replicas() {
        return sql.list(
                "select * from screening_replica order by replica_id",
                row -> new Replica(
                        row.getString("replica_id"),
                        row.getLong("revisions"),
                        Sql.instant(row, "as_of"),
                        Sql.instant(row, "reported_at")));
    }

    /** The sum of all clients' present revisions; for a transaction of {@code CrossClient.SCREENING}. */
    long presentRevisions() {
        return sql.first("select coalesce(sum(revision), 0) from screening_revision", row -> row.getLong(1))
                .orElse(0L);
    }

    /** For a transaction of {@code CrossClient.SCREENING}. */
    List<CopyLag> copies() {
        return sql.list(
                """
                select a.client_id, a.holder_id, greatest(r.revision - a.revision, 0) as behind
                from applied_list a join screening_revision r on r.client_id = a.client_id""", row -> new CopyLag(row.getString("client_id"), row.getString("holder_id"), row.getLong("behind")));
    }
}
