package dev.mamori.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactListTest {
    private static final int MANY = 20_000;

    @Inject
    World world;

    @Inject
    Sql sql;

    @Inject
    Transactions transactions;

    @Test
    @DisplayName("a page of a long list is read in the order of an index, nothing before it is read or sorted")
    void readsNoMoreThanThePage() {
        var site = world.site();
        var supervisor = new Sight(false, Set.of(site.centre()), null);
        var later = new ContactStore.Filter(
                null, null, Instant.parse("2026-01-01T12:00:00Z"), new ContactId(new UUID(0, 0)));

        transactions.inClient(new ClientId(site.client()), () -> sql.update("""
                        insert into contact (contact_id, client_id, call_id, channel, centre_id, started_at, staff_ids)
                        select gen_random_uuid(), mamori_scope(), 'list-' || n, 'PHONE', ?,
                            timestamptz '2026-01-01' + n * interval '10 seconds', '{}' from generate_series(1, ?) n""", site.centre(), MANY));
        PostgresResource.analyze("contact");
        String plan = transactions.inClient(new ClientId(site.client()), () -> {
            var where = ContactStore.asked(later, supervisor);
            return String.join(
                    "\n",
                    sql.list(
                            "explain " + ContactStore.LIST + where.sql() + ContactStore.IN_ORDER,
                            row -> row.getString(1),
                            where.parameters(201)));
        });

        assertThat(plan).contains("Index Scan using contact_by_start").doesNotContain("Sort", "Seq Scan");
    }
}
