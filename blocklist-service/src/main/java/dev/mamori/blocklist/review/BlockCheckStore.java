package dev.mamori.blocklist.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the checks found, with the facts as they were read: append only (REQ-8.4). */
@ApplicationScoped
class BlockCheckStore {
    private static final TypeReference<List<FindingView>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<MachineAnswerView>> ANSWERS = new TypeReference<>() {};

    private final Sql sql;
    private final PetitionJson json;

    BlockCheckStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = new PetitionJson(json);
    }

    /** The latest check of a request, as people see it. */
    record LastCheck(
            Stage stage,
            UUID setId,
            List<FindingView> stops,
            List<FindingView> warnings,
            List<FindingView> advice,
            List<MachineAnswerView> machineAnswers,
            Instant checkedAt) {}

    void add(UUID requestId, int round, BlockCase checked, CheckResult result, String by) {
        sql.update(
                """
                insert into block_check (check_id, client_id, request_id, round, stage, set_id, facts, stops, warnings,
                    advice, machine_answers, checked_by, checked_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)""",
                Ids.next(),
                Transactions.currentKey(),
                requestId,
                round,
                checked.stage().name(),
                checked.criteria().setId(),
                json.write(checked.facts()),
                json.write(result.stops().stream().map(FindingView::of).toList()),
                json.write(result.warnings().stream().map(FindingView::of).toList()),
                json.write(result.advice().stream().map(FindingView::of).toList()),
                json.write(MachineAnswers.about(checked).stream()
                        .map(MachineAnswerView::of)
                        .toList()),
                by,
                checked.now());
        for (String staffId : checked.facts().involved()) {
            sql.update("""
                    insert into block_request_involved (client_id, request_id, staff_id) values (?, ?, ?)
                    on conflict on constraint block_request_involved_pk do nothing""", Transactions.currentKey(), requestId, staffId);
        }
    }

    Optional<LastCheck> last(UUID requestId) {
        return sql.first(
                "select * from block_check where client_id = ? and request_id = ? order by check_id desc limit 1",
                row -> new LastCheck(
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("set_id", UUID.class),
                        json.read(row.getString("stops"), FINDINGS),
                        json.read(row.getString("warnings"), FINDINGS),
                        json.read(row.getString("advice"), FINDINGS),
                        json.read(row.getString("machine_answers"), ANSWERS),
                        Sql.instant(row, "checked_at")),
                Transactions.currentKey(),
                requestId);
    }

    /** Who handled it or was harmed, by every check so far. */
    Set<String> involved(UUID requestId) {
        return new TreeSet<>(sql.list(
                "select staff_id from block_request_involved where client_id = ? and request_id = ?",
                row -> row.getString(1),
                Transactions.currentKey(),
                requestId));
    }
}
