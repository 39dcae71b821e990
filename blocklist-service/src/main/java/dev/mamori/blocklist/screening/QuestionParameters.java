package dev.mamori.blocklist.screening;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a query and of a form, those of the query first. Semicolons belong to the values: a PBX that hands on
 * {@code sip:...;user=phone} seldom escapes them, and frameworks take them for separators.
 */
final class QuestionParameters {
    private static final int MOST = 1000;

    private final Map<String, List<String>> query;
    private final Map<String, List<String>> form;

    /**
     * @param rawQuery as it stands in the address, or null
     * @param rawForm body of a form post, or null
     * @throws IllegalArgumentException when an escape is broken
     */
    QuestionParameters(String rawQuery, String rawForm) {
        query = read(rawQuery);
        form = read(rawForm);
    }

    /** The first value, or null. */
    String get(String name) {
        String inQuery = first(query, name);
        return inQuery == null ? first(form, name) : inQuery;
    }

    private static Map<String, List<String>> read(String encoded) {
        return encoded == null || encoded.isEmpty()
                ? Map.of()
                : new QueryStringDecoder(encoded, StandardCharsets.UTF_8, false, MOST, true).parameters();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }
}
