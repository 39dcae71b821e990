package dev.mamori.platform.web;

import java.sql.SQLException;

/** PostgreSQL's SQLSTATE codes that a caller can do something about. */
final class Databases {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";

    private Databases() {}

    /** The problem, or null when the failure is a fault of ours. */
    static ProblemException problem(SQLException thrown) {
        var state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
        if (state.equals(UNIQUE_VIOLATION) || state.equals(EXCLUSION_VIOLATION)) {
            return Problems.conflict(Text.of("同じものが既に登録されています。", "The same thing exists already."));
        }
        // 40: serialisation failure or deadlock. 08, 57P: no connection, server going down. 53: out of resources.
        if (state.startsWith("40") || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Problems.unavailable("database", thrown);
        }
        // The pool reports an exhausted wait without a state.
        return state.isEmpty() && String.valueOf(thrown.getMessage()).contains("timeout")
                ? Problems.unavailable("database", thrown)
                : null;
    }
}
