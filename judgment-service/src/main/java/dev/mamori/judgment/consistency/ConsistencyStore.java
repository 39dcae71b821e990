package dev.mamori.judgment.consistency;

import dev.mamori.judgment.verdict.Features;
import dev.mamori.judgment.verdict.Verdict;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads signed judgments of the client beside each other, and keeps second looks. */
@ApplicationScoped
class ConsistencyStore {
    private static final String PAST = """
            select j.judgment_id, j.case_id, j.verdict, j.criteria_codes, j.type_codes, j.decided_by, j.decided_at, f.*
            from judgment j join judgment_feature f on f.judgment_id = j.judgment_id where j.state = 'SIGNED' """;

    private final Sql sql;
    private final FieldCipher cipher;

    ConsistencyStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** A judgment and its blind second look. */
    record Doubled(Verdict first, Verdict second, List<String> firstTypes, List<String> secondTypes, String centreId) {}

    /** How many judgments of a group came to a verdict. */
    record GroupCount(String groupBy, String group, Verdict verdict, long count) {}

    /** A judgment that waits for its second look; what was decided is not told. */
    record Due(UUID judgmentId, UUID caseId, UUID evaluationId, Instant decidedAt) {}

    /** Standing judgments that share a line with these, newest first. */
    List<Past> sharing(List<String> codes, UUID except, int count) {
        return sql.list(PAST + """
                        and f.hit_codes && coalesce(string_to_array(nullif(?, ''), ' '), '{}') and j.judgment_id <> ?
                        order by j.decided_at desc limit ?""", ConsistencyStore::past, String.join(" ", codes), except, count);
    }

    /** The latest standing judgments since a moment, at most {@code count}, oldest first. */
    List<Past> since(Instant moment, int count) {
        return sql.list(
                        PAST + " and j.decided_at >= ? order by j.decided_at desc, j.judgment_id desc limit ?",
                        ConsistencyStore::past,
                        moment,
                        count)
                .reversed();
    }

    void add(UUID judgmentId, String judge, Verdict verdict, List<String> types, String reason, Instant at) {
        sql.update(
                """
                insert into second_look (client_id, judgment_id, judge, verdict, type_codes, reason, judged_at)
                values (?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), ' '), '{}'), ?, ?)""",
                Transactions.currentKey(),
                judgmentId,
                judge,
                verdict.name(),
                String.join(" ", types),
                cipher.encrypt(reason),
                at);
    }

    boolean looked(UUID judgmentId) {
        return sql.first("select 1 from second_look where judgment_id = ?", row -> true, judgmentId)
                .isPresent();
    }

    List<Doubled> doubled() {
        return sql.list(
                """
                select j.verdict, s.verdict as second, j.type_codes, s.type_codes as second_types, f.centre_id
                from second_look s join judgment j on j.judgment_id = s.judgment_id
                join judgment_feature f on f.judgment_id = s.judgment_id""",
                row -> new Doubled(
                        Verdict.valueOf(row.getString("verdict")),
                        Verdict.valueOf(row.getString("second")),
                        texts(row, "type_codes"),
                        texts(row, "second_types"),
                        row.getString("centre_id")));
    }

    /** Standing judgments in the sample (one in ten by their id) without a second look, not of this person. */
    List<Due> due(String staffId, int count) {
        return sql.list(
                """
                select j.judgment_id, j.case_id, j.evaluation_id, j.decided_at from judgment j
                where j.state = 'SIGNED' and j.erased_at is null and abs(hashtext(j.judgment_id::text)) % 10 = 0 and j.decided_by <> ?
                and ? <> all (j.handlers) and ? <> all (j.harmed)
                and not exists (select from second_look s where s.judgment_id = j.judgment_id)
                order by j.judgment_id limit ?""",
                row -> new Due(
                        row.getObject("judgment_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getObject("evaluation_id", UUID.class),
                        Sql.instant(row, "decided_at")),
                staffId,
                staffId,
                staffId,
                count);
    }

    /** Counts of verdicts by group, standing and withdrawn. */
    List<GroupCount> groups(Instant since) {
        return sql.list(
                """
                select g.by_what, coalesce(g.value, '-') as value, j.verdict, count(*) as count
                from judgment j join judgment_feature f on f.judgment_id = j.judgment_id
                cross join lateral (values ('QUEUE', f.queue_id), ('CHANNEL', f.channel), ('CENTRE', f.centre_id),
                    ('CUSTOMER_KIND', f.customer_kind), ('COMPANY_CAUSED', f.company_caused),
                    ('HOUR_BAND', (f.hour_jst / 6 * 6)::text || '-' || (f.hour_jst / 6 * 6 + 6)::text),
                    ('DECIDER', j.decided_by)) g (by_what, value)
                where j.decided_at >= ? group by 1, 2, 3 order by 1, 2, 3""",
                row -> new GroupCount(
                        row.getString("by_what"),
                        row.getString("value"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getLong("count")),
                since);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getObject("judgment_id", UUID.class),
                row.getObject("case_id", UUID.class),
                Verdict.valueOf(row.getString("verdict")),
                texts(row, "criteria_codes"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"),
                new Features(
                        texts(row, "hit_codes"),
                        row.getString("company_caused"),
                        row.getString("validity"),
                        row.getString("channel"),
                        row.getString("queue_id"),
                        row.getString("centre_id"),
                        row.getString("customer_kind"),
                        row.getInt("hour_jst")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
