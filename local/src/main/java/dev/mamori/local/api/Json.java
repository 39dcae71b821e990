package dev.mamori.local.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of requests, written where they are used. */
public final class Json {

    private Json() {}

    /** An object of names and values in turn; the values may be null, lists and objects. */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
