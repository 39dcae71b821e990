package dev.mamori.cases.casefile;

import java.util.Objects;

/**
 * Whether the company caused it, and whether that is put right (BR-16).
 *
 * @param remedied meaningless unless the company caused it
 * @param remedy what was done; or null
 */
public record Cause(CompanyCaused companyCaused, boolean remedied, String remedy) {
    public static final Cause UNKNOWN = new Cause(CompanyCaused.UNKNOWN, false, null);

    public Cause {
        Objects.requireNonNull(companyCaused);
    }
}
