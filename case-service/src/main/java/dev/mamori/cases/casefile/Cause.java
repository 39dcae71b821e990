package dev.mamori.cases.casefile;

import java.util.Objects;

/**
 * Whether the company caused it, and whether that is put right (BR-16).
 *
 * @param remedied meaningless unless the company caused it
 * @param remedy what was done; or null
 * @param kind what set it off (REQ-7.1); or null as long as nobody said
 */
public record Cause(CompanyCaused companyCaused, boolean remedied, String remedy, CauseKind kind) {
    public static final Cause UNKNOWN = new Cause(CompanyCaused.UNKNOWN, false, null);

    public Cause(CompanyCaused companyCaused, boolean remedied, String remedy) {
        this(companyCaused, remedied, remedy, null);
    }

    public Cause {
        Objects.requireNonNull(companyCaused);
    }
}
