package dev.mamori.platform.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The client company (委託者) a row, a request or an event belongs to, for example {@code CL-MRI}.
 *
 * @param value 2 to 32 characters: capital letters, digits and hyphens, the first one no hyphen
 */
public record ClientId(String value) implements Comparable<ClientId> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    @JsonCreator
    public ClientId {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a client id (2 to 32 of A-Z, 0-9, hyphen): " + value);
        }
    }

    /** The id written as {@code text}; the name JAX-RS looks for when it turns a path parameter into a client id. */
    public static ClientId valueOf(String text) {
        return new ClientId(text);
    }

    @JsonValue
    @Override
    public String value() {
        return value;
    }

    @Override
    public int compareTo(ClientId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
