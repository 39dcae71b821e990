package dev.mamori.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL on the connection of the current transaction (the same one that Hibernate uses), for the platform's own
 * tables. Parameters may be strings, numbers, booleans, UUIDs, {@link Instant}s, {@link ClientId}s and nulls.
 */
@ApplicationScoped
public class Sql {

    private static final int ROWS_AT_ONCE = 2000;

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes one object of the row under the cursor. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes the row under the cursor. */
    @FunctionalInterface
    public interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    /** Runs an INSERT, UPDATE or DELETE; returns the number of rows it touched. */
    public int update(String statement, Object... parameters) {
        return with(statement, parameters, PreparedStatement::executeUpdate);
    }

    /**
     * Runs one INSERT, UPDATE or DELETE for each set of parameters, in one round trip.
     *
     * @return the number of rows that each of them touched, in the same order
     */
    public int[] updateAll(String statement, List<Object[]> parameters) {
        if (parameters.isEmpty()) {
            return new int[0];
        }
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] each : parameters) {
                set(prepared, each);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        return with(query, parameters, prepared -> {
            try (ResultSet rows = prepared.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** Hands on each row of a query that may have more rows than fit in memory. */
    public void each(String query, RowConsumer consumer, Object... parameters) {
        with(query, parameters, prepared -> {
            prepared.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(rows);
                }
                return null;
            }
        });
    }

    /** The first row of a query, or of a statement that ends in RETURNING. */
    public <T> Optional<T> first(String query, RowReader<T> reader, Object... parameters) {
        return with(query, parameters, prepared -> {
            try (ResultSet rows = prepared.executeQuery()) {
                return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
            }
        });
    }

    /** The instant in a {@code timestamptz} column, null for SQL NULL. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, java.time.OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private interface Execution<T> {
        T on(PreparedStatement prepared) throws SQLException;
    }

    private <T> T with(String statement, Object[] parameters, Execution<T> execution) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            set(prepared, parameters);
            return execution.on(prepared);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void set(PreparedStatement prepared, Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, forDriver(parameters[i]));
        }
    }

    private static Object forDriver(Object parameter) {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case ClientId client -> client.value();
            case null, default -> parameter;
        };
    }
}
