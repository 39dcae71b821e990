package dev.mamori.platform.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One caller's name for one command.
 *
 * @param operation method and path: the same key elsewhere is another command
 * @param value as sent: 1 to 255 visible ASCII characters; a UUID is a good choice
 */
record IdempotencyKey(String operation, String value) {
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final int LONGEST_READABLE = 500;

    static Optional<IdempotencyKey> of(String header, String method, String path) {
        if (header == null) {
            return Optional.empty();
        }
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_INVALID,
                    Text.of("1〜255 文字の ASCII 文字で指定してください。", "Use 1 to 255 visible ASCII characters."));
        }
        var operation = method + " " + path;
        return Optional.of(new IdempotencyKey(
                // Part of a database index, whose entries have a limited length.
                operation.length() > LONGEST_READABLE ? Hashes.sha256(operation) : operation, header));
    }
}
