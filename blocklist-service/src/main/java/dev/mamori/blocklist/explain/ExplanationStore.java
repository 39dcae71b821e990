package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.entry.SuspensionCause;
import dev.mamori.blocklist.entry.SuspensionStore;
import dev.mamori.blocklist.entry.SuspensionView;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is on record about a past call, of the present transaction's client. */
@ApplicationScoped
class ExplanationStore {
    private static final Duration AROUND = Duration.ofMinutes(5);

    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;
    private final SuspensionStore suspensions;

    ExplanationStore(Sql sql, FieldCipher cipher, SearchHash hash, SuspensionStore suspensions) {
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
        this.suspensions = suspensions;
    }

    /** The queue that a number leads to. */
    Optional<String> queueOf(PhoneNumber called) {
        return sql.first(
                "select queue_id from queue_number where client_id = ? and number = ?",
                row -> row.getString(1),
                Transactions.currentKey(),
                called.e164());
    }

    /** The queue as it was; as it is, without {@code validFrom}, when it is older than its history. */
    Optional<PastQueue> queue(String queueId, Instant at) {
        Optional<PastQueue> then = sql.first(
                """
                select * from queue_history where client_id = ? and queue_id = ? and valid_from <= ?
                order by revision desc limit 1""", row -> queue(row, Sql.instant(row, "valid_from")), Transactions.currentKey(), queueId, at);
        return then.or(() -> sql.first("""
                select *, protected_reason is not null or essential_only_route as is_protected from queue
                where client_id = ? and queue_id = ? and created_at <= ?""", row -> queue(row, null), Transactions.currentKey(), queueId, at));
    }

    private static PastQueue queue(ResultSet row, Instant validFrom) throws SQLException {
        return new PastQueue(
                row.getString("queue_id"),
                validFrom,
                row.getBoolean("is_protected"),
                "REJECT".equals(row.getString("user_refused")),
                Sql.instant(row, "policy_agreed_at"),
                row.getString("policy_signer_name"),
                row.getBoolean("refusals_off"),
                row.getBoolean("withheld_off"));
    }

    /** Every entry of the number, newest first. */
    List<PastEntry> entries(PhoneNumber number) {
        return sql.list("""
                        select e.*, (select s.version_name from block_check k
                                join block_criteria_set s on s.set_id = k.set_id
                                where k.request_id = e.request_id and k.stage = 'APPROVAL'
                                order by k.check_id desc limit 1) as criteria_version
                        from block_entry e where e.client_id = ? and e.number_hash = ? order by e.entry_id desc""", ExplanationStore::entry, Transactions.currentKey(), hash.of(number.e164())).stream()
                .map(this::withRests)
                .toList();
    }

    private static PastEntry entry(ResultSet row) throws SQLException {
        Instant suspended = Sql.instant(row, "suspended_at");
        // Older than the record of suspensions: only the present one is known.
        List<SuspensionView> known = suspended == null
                ? List.of()
                : List.of(new SuspensionView(SuspensionCause.DOUBT, null, null, "", suspended, null, null, null));
        return new PastEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("case_id", UUID.class),
                Set.of((String[]) row.getArray("queue_ids").getArray()),
                Sql.instant(row, "approved_at"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "revoked_at"),
                known,
                row.getString("criteria_version"));
    }

    private PastEntry withRests(PastEntry entry) {
        List<SuspensionView> rests = suspensions.of(entry.entryId());
        return rests.isEmpty()
                ? entry
                : new PastEntry(
                        entry.entryId(),
                        entry.requestId(),
                        entry.caseIdOrNull(),
                        entry.queueIds(),
                        entry.approvedAt(),
                        entry.from(),
                        entry.until(),
                        entry.revokedAt(),
                        rests,
                        entry.criteriaVersion());
    }

    /** Calls to the queue that were refused around that instant, from this number or withheld like this one. */
    List<ExplanationView.RecordedCallView> recorded(String queueId, CallingLine line, Instant at) {
        String number = line instanceof PhoneNumber read ? read.e164() : null;
        record Found(String number, ExplanationView.RecordedCallView view) {}
        return sql
                .list(
                        """
                        select * from refused_call where client_id = ? and queue_id = ? and refused_at between ? and ?
                            and number_last4 is not distinct from ?::text order by refused_at limit 50""",
                        row -> new Found(
                                row.getString("number_sealed") == null
                                        ? null
                                        : cipher.decrypt(row.getString("number_sealed")),
                                new ExplanationView.RecordedCallView(
                                        row.getObject("refused_call_id", UUID.class),
                                        Sql.instant(row, "refused_at"),
                                        row.getString("call_id"),
                                        row.getString("reason"),
                                        row.getObject("entry_id", UUID.class))),
                        Transactions.currentKey(),
                        queueId,
                        at.minus(AROUND),
                        at.plus(AROUND),
                        line instanceof PhoneNumber read ? read.last4() : null)
                .stream()
                .filter(found -> Objects.equals(found.number(), number))
                .map(Found::view)
                .toList();
    }
}
