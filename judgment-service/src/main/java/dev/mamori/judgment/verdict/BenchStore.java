package dev.mamori.judgment.verdict;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recusals, escalations and countersignatures, append only; people's words lie encrypted. */
@ApplicationScoped
public class BenchStore {
    private final Sql sql;
    private final FieldCipher cipher;

    BenchStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Somebody who is biased and says so. */
    record Recusal(String staffId, String reason, Instant at) {}

    /**
     * A judgment handed on.
     *
     * @param candidates who held authority for it at that time
     */
    record Escalation(String by, String reason, List<String> candidates, Instant at, boolean outOfMandate) {}

    /** A second person's look at what one decided alone. */
    public record Countersignature(String signer, boolean agrees, String reason, Instant at) {}

    void add(UUID judgmentId, Recusal recusal) {
        sql.update(
                """
                insert into recusal (client_id, judgment_id, staff_id, reason, declared_at) values (?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                judgmentId,
                recusal.staffId(),
                cipher.encrypt(recusal.reason()),
                recusal.at());
    }

    void add(UUID judgmentId, UUID id, Escalation escalation) {
        sql.update(
                """
                insert into escalation (escalation_id, client_id, judgment_id, escalated_by, reason, candidates,
                                        escalated_at, out_of_mandate)
                values (?, ?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), ' '), '{}'), ?, ?)""",
                id,
                Transactions.currentKey(),
                judgmentId,
                escalation.by(),
                cipher.encrypt(escalation.reason()),
                String.join(" ", escalation.candidates()),
                escalation.at(),
                escalation.outOfMandate());
    }

    void add(UUID judgmentId, Countersignature signature) {
        sql.update(
                """
                insert into countersignature (client_id, judgment_id, signer, agrees, reason, signed_at)
                values (?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                judgmentId,
                signature.signer(),
                signature.agrees(),
                cipher.encrypt(signature.reason()),
                signature.at());
    }

    List<Recusal> recusals(UUID judgmentId) {
        return sql.list(
                "select * from recusal where judgment_id = ? order by declared_at, staff_id",
                row -> new Recusal(row.getString("staff_id"), words(row), Sql.instant(row, "declared_at")),
                judgmentId);
    }

    List<Escalation> escalations(UUID judgmentId) {
        return sql.list(
                "select * from escalation where judgment_id = ? order by escalation_id",
                row -> new Escalation(
                        row.getString("escalated_by"),
                        words(row),
                        Arrays.asList((String[]) row.getArray("candidates").getArray()),
                        Sql.instant(row, "escalated_at"),
                        row.getBoolean("out_of_mandate")),
                judgmentId);
    }

    Optional<Countersignature> countersignature(UUID judgmentId) {
        return sql.first(
                "select * from countersignature where judgment_id = ?",
                row -> new Countersignature(
                        row.getString("signer"), row.getBoolean("agrees"), words(row), Sql.instant(row, "signed_at")),
                judgmentId);
    }

    private String words(ResultSet row) throws SQLException {
        return cipher.decrypt(row.getString("reason"));
    }
}
