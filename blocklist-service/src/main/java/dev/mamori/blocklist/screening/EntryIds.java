package dev.mamori.blocklist.screening;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A few ids that are looked for among very many: almost all of these are passed by at the cost of one bit. */
final class EntryIds {
    private static final int BITS = 1 << 16;

    private final Set<UUID> ids = new HashSet<>();
    private final BitSet lastBits = new BitSet(BITS);

    void add(UUID id) {
        ids.add(id);
        lastBits.set(lastBits(id.getLeastSignificantBits()));
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    boolean contains(UUID id) {
        return contains(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    boolean contains(long high, long low) {
        return lastBits.get(lastBits(low)) && ids.contains(new UUID(high, low));
    }

    private static int lastBits(long low) {
        return (int) low & (BITS - 1);
    }
}
