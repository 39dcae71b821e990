package dev.mamori.blocklist.appeal;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The appeals of the present transaction's client. */
@ApplicationScoped
public class AppealStore {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;

    AppealStore(Sql sql, FieldCipher cipher, SearchHash hash) {
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
    }

    void add(Appeal appeal, String secretOrNull) {
        sql.update(
                """
                insert into block_appeal (appeal_id, client_id, receipt_number, secret_hash, source, number_sealed,
                    number_hash, number_last4, ground, words_sealed, contact_sealed, filed_by, received_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                appeal.appealId(),
                Transactions.currentKey(),
                appeal.receiptNumber(),
                secretOrNull == null ? null : secretHash(secretOrNull),
                appeal.source().name(),
                cipher.encrypt(appeal.number().e164()),
                hash.of(appeal.number().e164()),
                appeal.number().last4(),
                appeal.ground().name(),
                cipher.encrypt(appeal.words()),
                appeal.contactOrNull() == null ? null : cipher.encrypt(appeal.contactOrNull()),
                appeal.filedBy(),
                appeal.receivedAt(),
                appeal.dueAt());
    }

    /** How many appeals about a number wait for their decision. */
    int open(PhoneNumber number) {
        return sql.first("""
                        select count(*) from block_appeal
                        where client_id = ? and number_hash = ? and decided_at is null""", row -> row.getInt(1), Transactions.currentKey(), hash.of(number.e164()))
                .orElse(0);
    }

    /** Clients with appeals that were not compared with the list yet; for a transaction of the timer. */
    List<ClientId> clientsToMatch() {
        return sql.list(
                "select distinct client_id from block_appeal where matched_at is null",
                row -> new ClientId(row.getString(1)));
    }

    /** Appeals that were not compared with the list yet, locked; other replicas pass them by. */
    List<Appeal> toMatch() {
        return sql.list("""
                select * from block_appeal where client_id = ? and matched_at is null
                order by appeal_id limit 100 for update skip locked""", this::read, Transactions.currentKey());
    }

    /** The entry that an appeal about this number means: one that has not ended, else the latest. */
    Optional<UUID> entryOf(PhoneNumber number) {
        return sql.first("""
                select entry_id from block_entry where client_id = ? and number_hash = ?
                order by (ended_at is null) desc, entry_id desc limit 1""", row -> row.getObject(1, UUID.class), Transactions.currentKey(), hash.of(number.e164()));
    }

    /** Whether the entry rested because of an earlier appeal that was then dismissed. */
    boolean restedInVain(UUID entryId) {
        return sql.first("""
                        select 1 from block_appeal where client_id = ? and entry_id = ? and suspended_entry
                            and outcome = 'DISMISSED' limit 1""", row -> true, Transactions.currentKey(), entryId).orElse(false);
    }

    void matched(UUID appealId, Optional<UUID> entryId, boolean suspendedEntry, Instant at) {
        sql.update("""
                update block_appeal set matched_at = ?, entry_id = ?, suspended_entry = ?
                where client_id = ? and appeal_id = ?""", at, entryId.orElse(null), suspendedEntry, Transactions.currentKey(), appealId);
    }

    void decide(UUID appealId, Appeal.Decision decision) {
        sql.update(
                """
                update block_appeal set outcome = ?, reasons = ?, answer = ?, identity_confirmed = ?, decided_by = ?,
                    decided_at = ?, correction_recipients = string_to_array(?, ',')
                where client_id = ? and appeal_id = ?""",
                decision.outcome().name(),
                decision.reasons(),
                decision.answer(),
                decision.identityConfirmed(),
                decision.decidedBy(),
                decision.decidedAt(),
                decision.outcome() == AppealOutcome.UPHELD ? String.join(",", decision.correctionRecipients()) : null,
                Transactions.currentKey(),
                appealId);
    }

    Optional<Appeal> find(UUID appealId) {
        return sql.first(
                "select * from block_appeal where client_id = ? and appeal_id = ?",
                this::read,
                Transactions.currentKey(),
                appealId);
    }

    /** The appeal, locked. */
    Optional<Appeal> toDecide(UUID appealId) {
        return sql.first(
                "select * from block_appeal where client_id = ? and appeal_id = ? for update",
                this::read,
                Transactions.currentKey(),
                appealId);
    }

    /** The appeal with this receipt number, for who knows its secret. */
    Optional<Appeal> find(String receiptNumber, String secret) {
        return sql.first(
                "select * from block_appeal where client_id = ? and receipt_number = ? and secret_hash = ?",
                this::read,
                Transactions.currentKey(),
                receiptNumber,
                secretHash(secret));
    }

    /** Up to {@code count} appeals older than the given one, newest first. */
    List<Appeal> list(boolean openOnly, Optional<UUID> before, int count) {
        return sql.list("""
                select * from block_appeal where client_id = ? and appeal_id < ? and (not ? or decided_at is null)
                order by appeal_id desc limit ?""", this::read, Transactions.currentKey(), before.orElse(NEWEST), openOnly, count);
    }

    /** All appeals against an entry, oldest first. */
    public List<Appeal> of(UUID entryId) {
        return sql.list(
                "select * from block_appeal where client_id = ? and entry_id = ? order by appeal_id",
                this::read,
                Transactions.currentKey(),
                entryId);
    }

    /** Whether this person had any part in the block. */
    boolean tookPart(UUID entryId, String personId) {
        return sql.first("select took_part_in_block(?, ?)", row -> row.getBoolean(1), entryId, personId)
                .orElse(false);
    }

    private String secretHash(String secret) {
        return hash.of("appeal secret " + secret);
    }

    private Appeal read(ResultSet row) throws SQLException {
        String contact = row.getString("contact_sealed");
        return new Appeal(
                row.getObject("appeal_id", UUID.class),
                row.getString("receipt_number"),
                AppealSource.valueOf(row.getString("source")),
                new PhoneNumber(cipher.decrypt(row.getString("number_sealed"))),
                AppealGround.valueOf(row.getString("ground")),
                cipher.decrypt(row.getString("words_sealed")),
                contact == null ? null : cipher.decrypt(contact),
                row.getString("filed_by"),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "matched_at"),
                row.getObject("entry_id", UUID.class),
                row.getBoolean("suspended_entry"),
                decision(row));
    }

    private static Appeal.Decision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        var recipients = row.getArray("correction_recipients");
        return new Appeal.Decision(
                AppealOutcome.valueOf(outcome),
                row.getString("reasons"),
                row.getString("answer"),
                row.getBoolean("identity_confirmed"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                recipients == null ? List.of() : List.of((String[]) recipients.getArray()));
    }
}
