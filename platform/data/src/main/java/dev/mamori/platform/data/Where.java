package dev.mamori.platform.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The conditions of a query of which some may not be asked for. Only what is asked for stands in the statement: a condition
 * that a parameter switches off ({@code ? is null or ...}) keeps PostgreSQL from using an index, and a list's later pages
 * would cost as much as all pages before them.
 */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Begins with the rows of the transaction's client. Row security shows no others anyway; but where a table may also be
     * read over all clients ({@code mamori_client_read}) its two policies are joined by "or", and only a condition of the
     * query's own lets an index that begins with the client be read in its order.
     */
    public static Where ofTheClient() {
        return new Where().and("client_id = mamori_scope()");
    }

    /** A condition that always holds, with one parameter for each question mark. */
    public Where and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** A condition with these parameters, left out when the first of them is null. */
    public Where ifGiven(String condition, Object first, Object... others) {
        if (first != null) {
            and(condition, first);
            parameters.addAll(Arrays.asList(others));
        }
        return this;
    }

    /** {@code where a and b}, or nothing, with a space on either side. */
    public String sql() {
        return conditions.isEmpty() ? " " : " where " + String.join(" and ", conditions) + " ";
    }

    /** The parameters of {@link #sql()} in their order, then these. */
    public Object[] parameters(Object... after) {
        var all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(after));
        return all.toArray();
    }
}
