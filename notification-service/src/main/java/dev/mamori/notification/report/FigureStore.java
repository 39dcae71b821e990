package dev.mamori.notification.report;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over {@code case_figure}, {@code judgment_figure}, notices, duties and alerts of the transaction's client. */
@ApplicationScoped
class FigureStore {
    private static final String TOKYO = "'Asia/Tokyo'";
    private final Sql sql;

    FigureStore(Sql sql) {
        this.sql = sql;
    }

    /** A report that is owed. */
    record Owed(String kind, Instant dueAt) {}

    void opened(ClientId client, String caseId, Instant at) {
        sql.update("""
                insert into case_figure (client_id, case_id, opened_at) values (?, ?, ?)
                on conflict on constraint case_figure_pk do update set opened_at = excluded.opened_at""", client, caseId, at);
    }

    void caused(ClientId client, String caseId, String companyCaused) {
        sql.update("""
                insert into case_figure (client_id, case_id, company_caused) values (?, ?, ?)
                on conflict on constraint case_figure_pk do update set company_caused = excluded.company_caused""", client, caseId, companyCaused);
    }

    void judged(ClientId client, String judgmentId, String caseId, String verdict, List<String> types, Instant at) {
        sql.update("""
                insert into judgment_figure (client_id, judgment_id, case_id, verdict, types, decided_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint judgment_figure_pk do update
                    set verdict = excluded.verdict, types = excluded.types, decided_at = excluded.decided_at""", client, judgmentId, caseId, verdict, String.join(",", types), at);
    }

    void withdrawn(ClientId client, String judgmentId, String caseId) {
        sql.update("""
                insert into judgment_figure (client_id, judgment_id, case_id, withdrawn) values (?, ?, ?, true)
                on conflict on constraint judgment_figure_pk do update set withdrawn = true""", client, judgmentId, caseId);
    }

    int cases(Instant from, Instant until) {
        return count("select count(*) from case_figure where opened_at >= ? and opened_at < ?", from, until);
    }

    /** Cases of the span by {@code YES}, {@code NO}, {@code UNKNOWN}. */
    Map<String, Integer> causes(Instant from, Instant until) {
        return counts("""
                select company_caused, count(*) from case_figure where opened_at >= ? and opened_at < ?
                group by company_caused order by company_caused""", from, until);
    }

    /** Cases by the day of their opening, Japanese time, {@code yyyy-MM-dd}. */
    Map<String, Integer> casesByDay(Instant from, Instant until) {
        return counts("""
                select to_char(opened_at at time zone %s, 'YYYY-MM-DD'), count(*) from case_figure
                where opened_at >= ? and opened_at < ? group by 1 order by 1""".formatted(TOKYO), from, until);
    }

    /** Standing judgments of the span by verdict. */
    Map<String, Integer> verdicts(Instant from, Instant until) {
        return counts("""
                select verdict, count(*) from judgment_figure
                where decided_at >= ? and decided_at < ? and not withdrawn group by verdict order by verdict""", from, until);
    }

    /** Cases judged harassment in the span, by type; a case of several types counts for each. */
    Map<String, Integer> types(Instant from, Instant until) {
        return counts("""
                select type, count(distinct case_id)
                from judgment_figure, unnest(string_to_array(types, ',')) as type
                where decided_at >= ? and decided_at < ? and not withdrawn and verdict = 'HARASSMENT' and type <> ''
                group by type""", from, until);
    }

    Map<String, Integer> alerts(Instant from, Instant until) {
        return counts(
                "select kind, count(*) from alert_counted where at >= ? and at < ? group by kind order by kind",
                from,
                until);
    }

    /** From occurrence to notice, of the first reports of the span. */
    List<Duration> firstReports(Instant from, Instant until) {
        return durations("""
                select extract(epoch from created_at - occurred_at) from notice
                where kind = 'FIRST_REPORT' and audience = 'CLIENT' and created_at >= ? and created_at < ?""", from, until);
    }

    /** From notice to the client's acknowledgement, of the notices of the span. */
    List<Duration> acknowledgements(Instant from, Instant until) {
        return durations("""
                select extract(epoch from a.acknowledged_at - n.created_at)
                from notice n join acknowledgement a on a.client_id = n.client_id and a.notice_id = n.notice_id
                where n.audience = 'CLIENT' and n.created_at >= ? and n.created_at < ?""", from, until);
    }

    int unacknowledged(Instant from, Instant until) {
        return count("""
                select count(*) from notice n
                where n.audience = 'CLIENT' and n.created_at >= ? and n.created_at < ?
                  and not exists (select from acknowledgement a where a.notice_id = n.notice_id)""", from, until);
    }

    int madeLate(Instant from, Instant until) {
        return count(
                "select count(*) from report_duty where reported_at > due_at and reported_at >= ? and reported_at < ?",
                from,
                until);
    }

    int made(Instant from, Instant until) {
        return count("select count(*) from report_duty where reported_at >= ? and reported_at < ?", from, until);
    }

    /** What is owed now, the most urgent first, at most 100. */
    List<Owed> owed() {
        return sql.list(
                "select kind, due_at from report_duty where reported_at is null order by due_at limit 100",
                row -> new Owed(row.getString(1), Sql.instant(row, "due_at")));
    }

    private int count(String query, Instant from, Instant until) {
        return sql.first(query, row -> row.getInt(1), from, until).orElse(0);
    }

    private Map<String, Integer> counts(String query, Instant from, Instant until) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.each(query, row -> counts.put(row.getString(1), row.getInt(2)), from, until);
        return counts;
    }

    private List<Duration> durations(String query, Instant from, Instant until) {
        List<Duration> found = new ArrayList<>();
        sql.each(query, row -> found.add(duration(row)), from, until);
        return found;
    }

    private static Duration duration(ResultSet row) throws SQLException {
        return Duration.ofMillis(Math.max(0, Math.round(row.getDouble(1) * 1000)));
    }
}
