package dev.mamori.platform.events;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.StringJoiner;
import org.postgresql.util.PSQLException;

/** Tells faults that pass by themselves from faults of the event, and names them without quoting content. */
final class Faults {

    /** SQLSTATE classes: connection, rollback for a deadlock or the like, resources, operator intervention. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57");

    private static final int DEEPEST = 8;

    private Faults() {}

    static boolean passes(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            boolean passing =
                    switch (cause) {
                        case RetryLater r -> true;
                        case SQLTransientException e -> true;
                        case SQLException e -> passes(e.getSQLState());
                        case com.fasterxml.jackson.core.JacksonException e -> false;
                        case IOException e -> true;
                        default -> false;
                    };
            if (passing) {
                return true;
            }
        }
        return false;
    }

    // The pool tells that no connection is to be had by an SQLException without a state.
    private static boolean passes(String state) {
        return state == null || state.length() < 2 || PASSING_STATES.contains(state.substring(0, 2));
    }

    /** The classes of the fault and its causes, with SQLSTATE and constraint; messages may quote personal data. */
    static String describe(Throwable fault) {
        StringJoiner chain = new StringJoiner(" < ");
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            chain.add(name(cause));
        }
        return chain.toString();
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        if (cause instanceof PSQLException e && e.getServerErrorMessage() != null) {
            String constraint = e.getServerErrorMessage().getConstraint();
            return name + "[" + e.getSQLState() + (constraint == null ? "" : " " + constraint) + "]";
        }
        return name;
    }
}
