package dev.mamori.platform.web;

import java.util.Objects;

/**
 * One of the reasons in a problem's {@code errors}, so that all reasons are told at once.
 *
 * @param code stable and machine-readable, for example {@code HS-03} or {@code NotBlank}
 * @param pointerOrNull JSON Pointer (RFC 6901) to the member of the body, or the parameter's name; null when it is about
 *     the whole
 * @param text what is wrong and, where it helps, what to do
 */
public record Violation(String code, String pointerOrNull, Text text) {
    public Violation {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
    }

    public static Violation of(String code, Text text) {
        return new Violation(code, null, text);
    }

    public static Violation at(String pointer, String code, Text text) {
        return new Violation(code, pointer, text);
    }
}
