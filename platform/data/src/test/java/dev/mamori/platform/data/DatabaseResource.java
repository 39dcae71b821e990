package dev.mamori.platform.data;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL with the two roles of a service: the owner of the schema and the application's. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server = EmbeddedPostgres.builder().start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role notes_owner login password 'owner'");
                statement.execute("create role notes_app login password 'app'");
                statement.execute("create database notes owner notes_owner");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + server.getPort() + "/notes",
                "quarkus.datasource.username", "notes_app",
                "quarkus.datasource.password", "app",
                "quarkus.flyway.username", "notes_owner",
                "quarkus.flyway.password", "owner",
                "quarkus.flyway.placeholders.app_role", "notes_app");
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
