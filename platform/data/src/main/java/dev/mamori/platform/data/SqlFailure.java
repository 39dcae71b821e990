package dev.mamori.platform.data;

import java.sql.SQLException;

/** A statement that PostgreSQL refused or could not run. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** The five-character SQLSTATE, for example {@code 23505} for a broken unique constraint; null when none is known. */
    public String state() {
        return state;
    }
}
