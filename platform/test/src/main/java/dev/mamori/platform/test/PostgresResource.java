package dev.mamori.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for each {@code @QuarkusTest}, with an owner for the schema and an application role that owns
 * nothing, as in production. One server for the JVM, a fresh database for each application that is started. It takes
 * part by being on the class path ({@code META-INF/services}); no annotation is needed.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    /** Not a static field: each application has its own class loader, the JVM has its own properties. */
    private static final String PORT = "mamori.test.postgres.port";

    private static final String DATABASE = "mamori.test.postgres.database";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        var database =
                "test_" + ProcessHandle.current().pid() + "_" + System.nanoTime() + "_" + COUNTER.incrementAndGet();
        var owner = database + "_owner";
        var app = database + "_app";
        execute(
                "postgres",
                List.of(
                        "create role " + owner + " login password 'owner'",
                        "create role " + app + " login password 'app'",
                        "create database " + database + " owner " + owner,
                        "revoke all on database " + database + " from public",
                        "grant connect on database " + database + " to " + app));
        execute(
                database,
                List.of(
                        "alter schema public owner to " + owner,
                        "revoke all on schema public from public",
                        "grant usage on schema public to " + app));
        System.setProperty(DATABASE, database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(database),
                "quarkus.datasource.username",
                app,
                "quarkus.datasource.password",
                "app",
                "quarkus.flyway.username",
                owner,
                "quarkus.flyway.password",
                "owner",
                "quarkus.flyway.placeholders.\"app_role\"",
                app);
    }

    @Override
    public void stop() {
        // The server ends with the JVM: the next application of this run uses it too.
    }

    /** The database of the application that was started last, for an administrator. */
    static String newestUrl() {
        return url(System.getProperty(DATABASE));
    }

    /** Gathers the statistics of a table of that database, as autovacuum does within a minute. */
    public static void analyze(String table) {
        execute(System.getProperty(DATABASE), List.of("analyze " + table));
    }

    /** Runs a statement in a fresh session of the role that owns the table, for one client, as a later migration would. */
    public static void asOwnerOf(String table, String client, String statement) {
        execute(
                System.getProperty(DATABASE),
                List.of(
                        "select set_config('role', tableowner, false) from pg_tables where tablename = '" + table + "'",
                        "select set_config('mamori.client', '" + client + "', false)",
                        statement));
    }

    private static void execute(String database, List<String> statements) {
        try (var connection = DriverManager.getConnection(url(database), "postgres", "postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    private static int port() {
        synchronized (System.class) {
            var running = System.getProperty(PORT);
            if (running != null) {
                return Integer.parseInt(running);
            }
            try {
                int port = EmbeddedPostgres.builder().start().getPort();
                System.setProperty(PORT, String.valueOf(port));
                return port;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
