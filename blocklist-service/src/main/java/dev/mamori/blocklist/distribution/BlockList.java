package dev.mamori.blocklist.distribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A client's list at one revision and one instant.
 *
 * @param revision counts the client's changes
 * @param asOf what ended until then is not in it
 * @param numbers sorted by number, queues and time, so that equal lists have equal digests
 */
record BlockList(long revision, Instant asOf, List<ListedNumber> numbers) {

    BlockList {
        numbers = numbers.stream()
                .filter(number -> !number.queueIds().isEmpty() && asOf.isBefore(number.until()))
                .sorted(Comparator.comparing(ListedNumber::digestLine))
                .toList();
    }

    /** SHA-256 over the lines {@code number|queue,queue|from|until} in their order, times in epoch seconds, UTF-8. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ListedNumber number : numbers) {
                digest.update(number.digestLine().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
