package dev.mamori.cases.response;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The response plans of cases. How one was carried out is stored encrypted. */
@ApplicationScoped
class ResponsePlanStore {
    private final Sql sql;
    private final FieldCipher cipher;

    ResponsePlanStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Once for each judgment and type, however often the judgment is told of. */
    void open(UUID caseId, UUID judgment, HarassmentType type, Instant at) {
        sql.update("""
                insert into response_plan (plan_id, client_id, case_id, judgment_id, type, opened_at, state)
                values (?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing""", Ids.next(), Transactions.currentKey(), caseId, judgment, type.name(), at);
    }

    /** What was done stays done; what is open ends with the judgment. */
    void withdraw(UUID judgment) {
        sql.update("update response_plan set state = 'WITHDRAWN' where judgment_id = ? and state = 'OPEN'", judgment);
    }

    /** False when there is no such open plan in the case. */
    boolean complete(CaseId caseId, UUID plan, String how, Instant at, String by) {
        return sql.update("""
                        update response_plan set state = 'DONE', done_at = ?, done_by = ?, how_cipher = ?
                        where case_id = ? and plan_id = ? and state = 'OPEN'""", at, by, cipher.encrypt(how), caseId.value(), plan) == 1;
    }

    List<ResponsePlanView> of(CaseId caseId) {
        return sql.list(
                "select * from response_plan where case_id = ? order by opened_at, plan_id",
                row -> new ResponsePlanView(
                        uuid(row, "plan_id"),
                        uuid(row, "judgment_id"),
                        HarassmentType.valueOf(row.getString("type")),
                        ResponsePlanState.valueOf(row.getString("state")),
                        Sql.instant(row, "opened_at"),
                        Sql.instant(row, "done_at"),
                        row.getString("done_by"),
                        cipher.decrypt(row.getString("how_cipher"))),
                caseId.value());
    }
}
