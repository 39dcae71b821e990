package dev.mamori.notification.report;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Ids and names in the registry of clients. */
@ApplicationScoped
class ClientNameStore {
    private final Sql sql;

    ClientNameStore(Sql sql) {
        this.sql = sql;
    }

    Optional<Text> of(ClientId client) {
        return sql.first(
                "select name_ja, name_en from client where client_id = ?",
                row -> Text.of(row.getString(1), row.getString(2)),
                client);
    }

    List<ClientId> all() {
        return sql.list("select client_id from client order by client_id", row -> new ClientId(row.getString(1)));
    }
}
