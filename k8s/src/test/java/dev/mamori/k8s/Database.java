package dev.mamori.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL that was set up by {@code roles.sql}, with the passwords that {@code k8s/secrets} made. */
final class Database implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Map<String, Map<String, String>> secrets = new HashMap<>();

    Database() throws IOException, SQLException {
        this(null);
    }

    /** @param folder where the data lies and stays; null for one that is thrown away */
    Database(Path folder) throws IOException, SQLException {
        for (var secret : Tree.documents(Tree.run(Tree.MODULE.resolve("secrets").toString()))) {
            var data = new HashMap<String, String>();
            secret.path("stringData")
                    .properties()
                    .forEach(each -> data.put(each.getKey(), each.getValue().asText()));
            secrets.put(Manifests.name(secret), data);
        }
        server = start(folder);
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            for (var sql : Tree.read(Tree.MODULE.resolve("kustomize/components/postgresql/roles.sql"))
                    .replaceAll("(?m)^--.*$", "")
                    .split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            for (var login : secrets.values()) {
                if (login.containsKey("username")) {
                    statement.execute(
                            "ALTER ROLE %s PASSWORD '%s'".formatted(login.get("username"), login.get("password")));
                }
            }
        }
    }

    private Database(Path folder, Map<String, Map<String, String>> secrets) throws IOException {
        this.secrets.putAll(secrets);
        server = start(folder);
    }

    /** A server on that folder, which another one left in good order. */
    Database restoredFrom(Path folder) throws IOException {
        return new Database(folder, secrets);
    }

    private static EmbeddedPostgres start(Path folder) throws IOException {
        var builder = EmbeddedPostgres.builder();
        if (folder != null) {
            builder.setDataDirectory(folder).setCleanDataDirectory(false);
        }
        return builder.start();
    }

    Map<String, Map<String, String>> secrets() {
        return secrets;
    }

    int port() {
        return server.getPort();
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "postgres");
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    static String of(JsonNode workload) {
        return "mamori_" + Manifests.name(workload).replaceFirst("-.*", "");
    }
}
