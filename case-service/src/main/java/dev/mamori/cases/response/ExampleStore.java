package dev.mamori.cases.response;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The examples of the transaction's client: the agreed ones, and the built-in ones for the other types. */
@ApplicationScoped
public class ExampleStore {
    private final Sql sql;

    ExampleStore(Sql sql) {
        this.sql = sql;
    }

    void keep(HarassmentType type, ExampleRequest wanted, Instant at, String by) {
        sql.update("""
                insert into response_example (client_id, type, doing, say, decided_by, decided_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict on constraint response_example_pk do update set doing = excluded.doing, say = excluded.say,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at""", Transactions.currentKey(), type.name(), wanted.doing(), wanted.say(), by, at);
    }

    /** One for each type, in the guideline's order. */
    public List<ExampleView> all() {
        Map<HarassmentType, ExampleView> agreed = sql
                .list(
                        "select * from response_example",
                        row -> new ExampleView(
                                HarassmentType.valueOf(row.getString("type")),
                                row.getString("doing"),
                                row.getString("say"),
                                true))
                .stream()
                .collect(Collectors.toMap(ExampleView::type, Function.identity()));
        return Arrays.stream(HarassmentType.values())
                .map(type -> agreed.getOrDefault(type, new ExampleView(type, type.doing(), type.say(), false)))
                .toList();
    }
}
