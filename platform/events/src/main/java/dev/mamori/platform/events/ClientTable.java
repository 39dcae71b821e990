package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.security.ClientCheck;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** The clients in the table {@code client}, which every transaction may read. */
@ApplicationScoped
class ClientTable implements KnownClients, ClientCheck {

    private final Sql sql;

    ClientTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<ClientId> all() {
        return new TreeSet<>(sql.list("select client_id from client", row -> new ClientId(row.getString(1))));
    }

    @Override
    public boolean contains(ClientId client) {
        return sql.first("select 1 from client where client_id = ?", row -> true, client)
                .isPresent();
    }

    @Override
    public void require(ClientId client) {
        if (!contains(client)) {
            throw Problems.unknownReference("clientId", client.value());
        }
    }

    void keep(ClientId client, String nameJa, String nameEn, boolean inHouse) {
        sql.update("""
                insert into client (client_id, name_ja, name_en, in_house) values (?, ?, ?, ?)
                on conflict on constraint client_pk do update
                set name_ja = excluded.name_ja, name_en = excluded.name_en, in_house = excluded.in_house""", client, nameJa, nameEn, inHouse);
    }
}
