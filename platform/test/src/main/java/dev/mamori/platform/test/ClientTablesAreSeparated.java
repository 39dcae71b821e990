package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Client separation, checked in the database itself: a table with {@code client_id} has row-level security that holds
 * for its owner too, and a table without is one that the service names as a registry. A service extends this with
 * {@code @QuarkusTest}.
 */
public abstract class ClientTablesAreSeparated {
    /** Flyway's own. */
    private static final Set<String> TECHNICAL = Set.of("flyway_schema_history");

    private static final String OWN_CLIENT = "* (client_id = mamori_scope()) (client_id = mamori_scope())";
    private static final String OF_NO_CLIENT = "r (client_id = '-'::text) -";
    private static final Pattern READ_FOR_A_PURPOSE =
            Pattern.compile("r \\(mamori_purpose\\(\\) = '[A-Z_]+'::text\\) -");
    private static final Set<String> REGISTRY_POLICIES =
            Set.of("r true -", "* (mamori_scope() = '-'::text) (mamori_scope() = '-'::text)");

    @Inject
    DataSource database;

    /** Tables without client data, each for a reason that the service's test tells. */
    protected abstract Set<String> registryTables();

    @Test
    void tablesWithAClientAreSeparatedByTheDatabase() throws SQLException {
        assertThat(names("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and a.attname = 'client_id' and not a.attisdropped
                          and not (c.relrowsecurity and c.relforcerowsecurity and a.attnotnull
                                   and exists (select from pg_policy p where p.polrelid = c.oid
                                               and pg_get_expr(p.polqual, p.polrelid) like '%client_id%'))"""))
                .as("tables with client_id but without forced row-level security on it")
                .isSubsetOf(registryTables());
    }

    @Test
    void tablesWithoutAClientAreNamedRegistries() throws SQLException {
        var without = new TreeSet<>(names("""
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not exists (select from pg_attribute a where a.attrelid = c.oid
                                  and a.attname = 'client_id' and not a.attisdropped)"""));
        without.removeAll(TECHNICAL);
        assertThat(without).as("tables without client_id").isSubsetOf(registryTables());
    }

    @Test
    void noPolicyOpensMoreThanItsKindAllows() throws SQLException {
        assertThat(names("""
                        select c.relname || '.' || p.polname || ' ' || p.polcmd::text || ' '
                               || coalesce(pg_get_expr(p.polqual, p.polrelid), '-') || ' '
                               || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-')
                        from pg_policy p join pg_class c on c.oid = p.polrelid"""))
                .as(
                        "policies: own client, reading what belongs to no client or for one listed purpose, or those of a registry")
                .allMatch(this::isKnownPolicy);
    }

    private boolean isKnownPolicy(String policy) {
        var table = policy.substring(0, policy.indexOf('.'));
        var rule = policy.substring(policy.indexOf(' ') + 1);
        return registryTables().contains(table)
                ? REGISTRY_POLICIES.contains(rule)
                : rule.equals(OWN_CLIENT)
                        || rule.equals(OF_NO_CLIENT)
                        || READ_FOR_A_PURPOSE.matcher(rule).matches();
    }

    @Test
    void theApplicationOwnsNothingAndBypassesNothing() throws SQLException {
        assertThat(names("select rolname from pg_roles where rolname = current_user and (rolbypassrls or rolsuper)"))
                .isEmpty();
        assertThat(names("select tablename from pg_tables where schemaname = 'public' and tableowner = current_user"))
                .isEmpty();
    }

    private List<String> names(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
