package dev.mamori.cases.columns;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads and writes the column types that the stores of this service share. SQL NULL becomes null, or an empty list. */
public final class Columns {
    private Columns() {}

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A value written by its name or id, made by {@code read}. */
    public static <T> T value(ResultSet row, String column, Function<String, T> read) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : read.apply(text);
    }

    /** A {@code text[]} column. */
    public static <T> List<T> list(ResultSet row, String column, Function<String, T> read) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? List.of()
                : List.of((String[]) array.getArray()).stream().map(read).toList();
    }

    /** What a {@code text[]} parameter takes. */
    public static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    /** The text of an id or enum constant; null stays null. */
    public static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
