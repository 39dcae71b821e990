package dev.mamori.cases.casefile;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.columns.Columns;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The copies of judgments that follow judgment-service's feed. */
@ApplicationScoped
class CaseJudgmentStore {
    private final Sql sql;

    CaseJudgmentStore(Sql sql) {
        this.sql = sql;
    }

    void keep(CaseJudgment judgment) {
        sql.update(
                """
                insert into case_judgment (judgment_id, client_id, case_id, state, verdict, criteria_codes,
                    criteria_set_version, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint case_judgment_pk do update set state = excluded.state,
                    verdict = excluded.verdict, criteria_codes = excluded.criteria_codes,
                    criteria_set_version = excluded.criteria_set_version, decided_by = excluded.decided_by,
                    decided_at = excluded.decided_at""",
                judgment.id(),
                Transactions.currentKey(),
                judgment.caseId(),
                judgment.state().name(),
                judgment.verdict(),
                array(judgment.criteriaCodes()),
                judgment.criteriaSetVersion(),
                judgment.decidedBy(),
                judgment.decidedAt());
    }

    /** Keeps that a judgment no longer holds; one that was never told of is kept as withdrawn too. */
    void withdraw(UUID judgment, UUID caseId) {
        sql.update("""
                insert into case_judgment (judgment_id, client_id, case_id, state, criteria_codes)
                values (?, ?, ?, 'WITHDRAWN', '{}')
                on conflict on constraint case_judgment_pk do update set state = excluded.state""", judgment, Transactions.currentKey(), caseId);
    }

    List<CaseJudgment> of(CaseId id) {
        return sql.list(
                "select * from case_judgment where case_id = ? order by decided_at, judgment_id",
                row -> new CaseJudgment(
                        uuid(row, "judgment_id"),
                        uuid(row, "case_id"),
                        JudgmentState.valueOf(row.getString("state")),
                        row.getString("verdict"),
                        Columns.list(row, "criteria_codes", Function.identity()),
                        row.getString("criteria_set_version"),
                        row.getString("decided_by"),
                        Sql.instant(row, "decided_at")),
                id.value());
    }
}
