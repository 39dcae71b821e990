package dev.mamori.judgment.customer;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The customer definitions of the present transaction's client. */
@ApplicationScoped
class CustomerDefinitionStore {
    private final Sql sql;

    CustomerDefinitionStore(Sql sql) {
        this.sql = sql;
    }

    void add(CustomerDefinitionView definition) {
        sql.update(
                """
                insert into customer_definition (definition_id, client_id, version_name, words, stated_by, stated_at)
                values (?, ?, ?, ?, ?, ?)""",
                definition.definitionId(),
                Transactions.currentKey(),
                definition.version(),
                definition.text(),
                definition.statedBy(),
                definition.statedAt());
    }

    boolean hasVersion(String version) {
        return sql.first("select 1 from customer_definition where version_name = ?", row -> true, version)
                .isPresent();
    }

    /** Up to {@code count} definitions older than the given id, newest first. */
    List<CustomerDefinitionView> list(UUID beforeOrNull, int count) {
        var where = new Where().ifGiven("definition_id < ?", beforeOrNull);
        return sql.list(
                "select * from customer_definition" + where.sql() + "order by definition_id desc limit ?",
                row -> new CustomerDefinitionView(
                        row.getObject("definition_id", UUID.class),
                        row.getString("version_name"),
                        row.getString("words"),
                        row.getString("stated_by"),
                        Sql.instant(row, "stated_at")),
                where.parameters(count));
    }
}
