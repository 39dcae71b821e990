package dev.mamori.platform.events;

import java.util.Optional;

/** A place in a feed as its readers write it: a word they keep and give back, not a number to reckon with. */
final class FeedCursor {

    private static final String PREFIX = "f1-";

    private FeedCursor() {}

    static String of(long position) {
        return PREFIX + Long.toString(position, Character.MAX_RADIX);
    }

    /** The position; 0 (before the first event) for null or empty, nothing for what is no cursor. */
    static Optional<Long> read(String cursorOrNull) {
        if (cursorOrNull == null || cursorOrNull.isEmpty()) {
            return Optional.of(0L);
        }
        if (!cursorOrNull.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            long position = Long.parseLong(cursorOrNull.substring(PREFIX.length()), Character.MAX_RADIX);
            return position < 0 ? Optional.empty() : Optional.of(position);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
