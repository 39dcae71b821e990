package dev.mamori.cases.casefile;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people stated of a case. Every statement stays; the latest counts. */
@ApplicationScoped
class StatementStore {
    private final Sql sql;

    StatementStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Who states it.
     *
     * @param version the version that the case gets with it
     */
    record Stated(long version, Instant at, String by) {}

    void addRequest(CaseId id, CustomerRequest request, Stated stated) {
        sql.update(
                "insert into case_request (request_id, client_id, case_id, text, ground) values (?, ?, ?, ?, ?)",
                request.id(),
                Transactions.currentKey(),
                id.value(),
                request.text(),
                request.ground());
        state(request.id(), request.validity(), request.state(), null, stated);
    }

    void state(UUID request, RequestValidity validity, RequestState state, String reason, Stated stated) {
        sql.update(
                """
                insert into case_request_state
                    (request_id, client_id, case_version, validity, state, reason, stated_at, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                request,
                Transactions.currentKey(),
                stated.version(),
                validity.name(),
                state.name(),
                reason,
                stated.at(),
                stated.by());
    }

    List<CustomerRequest> requests(CaseId id) {
        return sql.list(
                """
                select distinct on (request_id) request_id, text, ground, validity, state
                from case_request join case_request_state using (request_id)
                where case_id = ? order by request_id, case_version desc""",
                row -> new CustomerRequest(
                        uuid(row, "request_id"),
                        row.getString("text"),
                        RequestValidity.valueOf(row.getString("validity")),
                        RequestState.valueOf(row.getString("state")),
                        row.getString("ground")),
                id.value());
    }

    void state(CaseId id, Cause cause, Stated stated) {
        sql.update(
                """
                insert into case_cause
                    (case_id, client_id, case_version, company_caused, remedied, remedy, kind, stated_at, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                Transactions.currentKey(),
                stated.version(),
                cause.companyCaused().name(),
                cause.remedied(),
                cause.remedy(),
                text(cause.kind()),
                stated.at(),
                stated.by());
    }

    Cause cause(CaseId id) {
        return sql.first(
                        "select * from case_cause where case_id = ? order by case_version desc limit 1",
                        row -> new Cause(
                                CompanyCaused.valueOf(row.getString("company_caused")),
                                row.getBoolean("remedied"),
                                row.getString("remedy"),
                                value(row, "kind", CauseKind::valueOf)),
                        id.value())
                .orElse(Cause.UNKNOWN);
    }

    void state(CaseId id, Accommodation accommodation, Stated stated) {
        sql.update(
                """
                insert into case_accommodation (case_id, client_id, case_version, sign, stated_by_staff, offered,
                    step_done, stated_at, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                Transactions.currentKey(),
                stated.version(),
                accommodation.sign().name(),
                array(accommodation.statedBy()),
                accommodation.offered(),
                accommodation.stepDone(),
                stated.at(),
                stated.by());
    }

    Accommodation accommodation(CaseId id) {
        return sql.first(
                        "select * from case_accommodation where case_id = ? order by case_version desc limit 1",
                        row -> new Accommodation(
                                AccommodationSign.valueOf(row.getString("sign")),
                                Columns.list(row, "stated_by_staff", StaffId::new),
                                row.getString("offered"),
                                row.getBoolean("step_done")),
                        id.value())
                .orElse(Accommodation.NOT_LOOKED_AT);
    }

    void state(CaseId id, NumberLink link, Stated stated) {
        sql.update(
                """
                insert into case_number_link (case_id, client_id, case_version, confidence, checked_on, other_users,
                    stated_at, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                Transactions.currentKey(),
                stated.version(),
                link.confidence().name(),
                link.checkedOn(),
                link.otherUsers(),
                stated.at(),
                stated.by());
    }

    Optional<NumberLink> numberLink(CaseId id) {
        return sql.first(
                "select * from case_number_link where case_id = ? order by case_version desc limit 1",
                row -> new NumberLink(
                        NumberLinkConfidence.valueOf(row.getString("confidence")),
                        row.getObject("checked_on", LocalDate.class),
                        row.getInt("other_users")),
                id.value());
    }
}
