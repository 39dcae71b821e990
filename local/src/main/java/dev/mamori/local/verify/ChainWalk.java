package dev.mamori.local.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes along a chain from its beginning and remembers what does not fit. */
final class ChainWalk {

    private final List<KeptHead> heads;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private byte[] reached;
    private long position;
    private long entries;
    private long erased;
    private int nextHead;

    ChainWalk(String key, List<KeptHead> heads) {
        this.heads = heads.stream()
                .sorted(java.util.Comparator.comparingLong(KeptHead::position))
                .toList();
        this.reached = sha256(key.getBytes(StandardCharsets.UTF_8));
    }

    void step(Seal seal) {
        if (seal.position() != position + 1) {
            fault("gap", "seal " + (position + 1) + " is missing");
        }
        position = seal.position();
        entries++;
        if (seal.entryHashNow() == null) {
            fault("gone", "the entry of seal " + position + " is gone");
        } else if (!Arrays.equals(seal.entryHash(), seal.entryHashNow())) {
            fault("changed", "the entry of seal " + position + " was changed");
        }
        words(seal);
        reached = sha256(reached, seal.entryHash(), number(position));
        if (!Arrays.equals(reached, seal.chainHash())) {
            fault("link", "seal " + position + " does not follow from the one before");
            reached = seal.chainHash();
        }
        compareHeads();
    }

    ChainReport end(String service, String key, long unsealed, long vanished) {
        if (nextHead < heads.size()) {
            var last = heads.getLast();
            fault(
                    "tail",
                    "the chain ends at %d, but %s-service keeps its head at %d: entries were cut off"
                            .formatted(position, last.keeper(), last.position()));
        }
        if (unsealed > 0) {
            fault("unsealed", unsealed + " entries have no seal after a minute");
        }
        if (vanished > 0) {
            fault("vanished", vanished + " entries were gone before they were sealed");
        }
        return new ChainReport(service, key, entries, erased, heads.size(), List.copyOf(faults.values()));
    }

    private void words(Seal seal) {
        if (seal.contentHash() == null) {
            return;
        }
        if (seal.contentHashNow() == null) {
            erased++;
        } else if (!seal.contentHash().equals(seal.contentHashNow())) {
            fault("words", "the words of seal " + position + " were changed");
        }
    }

    private void compareHeads() {
        while (nextHead < heads.size() && heads.get(nextHead).position() <= position) {
            var head = heads.get(nextHead++);
            if (head.position() == position
                    && !head.head().equals(HexFormat.of().formatHex(reached))) {
                fault(
                        "head",
                        "seal %d is not the one whose head %s-service keeps: the chain was made anew"
                                .formatted(position, head.keeper()));
            }
        }
    }

    /** Only the first of each kind: one change would otherwise be told once for every later link. */
    private void fault(String kind, String what) {
        faults.putIfAbsent(kind, what);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
