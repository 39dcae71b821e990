package dev.mamori.cases.duties;

import static dev.mamori.cases.columns.Columns.text;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far the ten measures have come for the transaction's client, at each centre. */
@ApplicationScoped
class ReadinessStore {
    private final Sql sql;

    ReadinessStore(Sql sql) {
        this.sql = sql;
    }

    void state(CentreId centre, ReadinessMeasure measure, ReadinessRequest stated, Instant at, String by) {
        sql.update(
                """
                insert into readiness (client_id, centre_id, measure, state, since, note, stated_at, stated_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint readiness_pk do update set state = excluded.state, since = excluded.since,
                    note = excluded.note, stated_at = excluded.stated_at, stated_by = excluded.stated_by""",
                Transactions.currentKey(),
                text(centre),
                measure.name(),
                stated.state().name(),
                stated.since(),
                stated.note(),
                at,
                by);
    }

    /** All ten, in the guideline's order. */
    List<ReadinessView> of(CentreId centre) {
        Map<ReadinessMeasure, ReadinessView> stated = sql
                .list(
                        "select * from readiness where centre_id = ?",
                        row -> new ReadinessView(
                                ReadinessMeasure.valueOf(row.getString("measure")),
                                ReadinessState.valueOf(row.getString("state")),
                                row.getObject("since", LocalDate.class),
                                row.getString("note"),
                                row.getString("stated_by")),
                        centre.value())
                .stream()
                .collect(Collectors.toMap(ReadinessView::measure, Function.identity()));
        return Arrays.stream(ReadinessMeasure.values())
                .map(each ->
                        stated.getOrDefault(each, new ReadinessView(each, ReadinessState.NOT_BEGUN, null, null, null)))
                .toList();
    }
}
