package dev.mamori.local.stack;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One database for each service and one for Keycloak. A service's database has two roles: the owner, who migrates, and
 * the application, which owns nothing and cannot pass row level security. Repeating it changes nothing.
 */
final class Databases {

    static final String KEYCLOAK = "keycloak";

    private final Postgres postgres;
    private final Secrets secrets;

    Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    static String owner(ServiceName service) {
        return service.database() + "_owner";
    }

    static String app(ServiceName service) {
        return service.database() + "_app";
    }

    void create() {
        try (var connection = postgres.connect("postgres")) {
            database(connection, KEYCLOAK, role(connection, KEYCLOAK));
            for (var service : ServiceName.values()) {
                var owner = role(connection, owner(service));
                var app = role(connection, app(service));
                database(connection, service.database(), owner);
                run(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(service.database(), app));
            }
        } catch (SQLException e) {
            throw new StackException("Cannot set up the databases: " + e.getMessage(), e);
        }
    }

    private String role(Connection connection, String name) throws SQLException {
        if (isMissing(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
            run(connection, "CREATE ROLE %s LOGIN NOBYPASSRLS".formatted(name));
        }
        run(connection, "ALTER ROLE %s PASSWORD '%s'".formatted(name, secrets.password(name)));
        return name;
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (isMissing(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
            run(connection, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
        }
        run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
