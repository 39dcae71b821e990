package dev.mamori.blocklist.protectednumber;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Numbers of the present transaction's client that cannot be blocked. */
@ApplicationScoped
public class ProtectedNumberStore {
    private final Sql sql;

    ProtectedNumberStore(Sql sql) {
        this.sql = sql;
    }

    public List<ProtectedLine> all() {
        return sql.list(
                "select prefix, reason from protected_number where client_id = ?",
                row -> new ProtectedLine(row.getString(1), ProtectionReason.valueOf(row.getString(2))),
                Transactions.currentKey());
    }

    /** Up to {@code count} after the given prefix, ordered by prefix. */
    List<ProtectedNumberView> list(String afterPrefix, int count) {
        return sql.list("""
                select * from protected_number where client_id = ? and prefix collate "C" > ?
                order by prefix collate "C" limit ?""", ProtectedNumberStore::view, Transactions.currentKey(), afterPrefix, count);
    }

    void add(ProtectedNumberView line) {
        sql.update(
                """
                insert into protected_number (protected_number_id, client_id, prefix, reason, note, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                line.protectedNumberId(),
                Transactions.currentKey(),
                line.prefix(),
                line.reason().name(),
                line.note(),
                line.createdBy(),
                line.createdAt());
    }

    boolean remove(UUID id) {
        return sql.update(
                        "delete from protected_number where client_id = ? and protected_number_id = ?",
                        Transactions.currentKey(),
                        id)
                == 1;
    }

    private static ProtectedNumberView view(ResultSet row) throws SQLException {
        return new ProtectedNumberView(
                row.getObject("protected_number_id", UUID.class),
                row.getString("prefix"),
                ProtectionReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("created_by"),
                Sql.instant(row, "created_at"));
    }
}
