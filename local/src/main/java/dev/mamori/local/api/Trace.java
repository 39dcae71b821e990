package dev.mamori.local.api;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A trace as W3C Trace Context writes it.
 *
 * @param id 32 hexadecimal digits, not all zero
 */
public record Trace(String id) {

    private static final int ID_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Trace begin() {
        return new Trace(random(ID_BYTES));
    }

    /** The header {@code traceparent} of a further call. */
    String nextParent() {
        return "00-" + id + "-" + random(SPAN_BYTES) + "-01";
    }

    private static String random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        bytes[0] |= 1;
        return HexFormat.of().formatHex(bytes);
    }
}
