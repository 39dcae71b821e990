package dev.mamori.blocklist.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Up to some thousand neighbouring entries of an index in primitive arrays, sorted by number: 32 bytes an entry. Never
 * changes.
 */
final class EntryBlock {
    /** Numbers have 15 digits at most, which leaves room in a long for the place of the scope among a block's scopes. */
    private static final int SCOPE_BITS = 12;

    static final int MOST = 1 << SCOPE_BITS;
    private static final int SCOPE = MOST - 1;
    /** Terms begin and end at whole seconds; counted from 2020, they last until 2156 as unsigned numbers. */
    private static final long EPOCH_SECONDS = 1_577_836_800;

    private static final long UNSIGNED = 0xFFFF_FFFFL;
    private static final long MILLIS = 1000;

    /** What many entries share, kept once a block. */
    private record Scope(Set<String> queueIds, List<String> channels) {}

    private final long[] numbersAndScopes;
    private final int[] from;
    private final int[] until;
    private final long[] idHigh;
    private final long[] idLow;
    private final Scope[] scopes;

    /** @param entries sorted by number, at least one and at most {@link #MOST} */
    EntryBlock(List<IndexedEntry> entries) {
        int size = entries.size();
        numbersAndScopes = new long[size];
        from = new int[size];
        until = new int[size];
        idHigh = new long[size];
        idLow = new long[size];
        Map<Scope, Integer> places = new HashMap<>();
        List<Scope> found = new ArrayList<>();
        IndexedEntry before = null;
        int place = 0;
        for (int at = 0; at < size; at++) {
            IndexedEntry entry = entries.get(at);
            if (before == null || entry.queueIds() != before.queueIds() || entry.channels() != before.channels()) {
                place = places.computeIfAbsent(new Scope(entry.queueIds(), entry.channels()), scope -> {
                    found.add(scope);
                    return found.size() - 1;
                });
                before = entry;
            }
            numbersAndScopes[at] = entry.number() << SCOPE_BITS | place;
            from[at] = seconds(entry.from() + MILLIS - 1); // never earlier than said
            until[at] = seconds(entry.until());
            idHigh[at] = entry.entryId().getMostSignificantBits();
            idLow[at] = entry.entryId().getLeastSignificantBits();
        }
        scopes = found.toArray(Scope[]::new);
    }

    int size() {
        return numbersAndScopes.length;
    }

    long firstNumber() {
        return number(0);
    }

    long lastNumber() {
        return number(size() - 1);
    }

    /** The entry that refuses this number on this queue at this instant, or null. */
    IndexedEntry find(long number, String queueId, long now) {
        for (int at = firstAt(number); at < size() && number(at) == number; at++) {
            if (millis(from[at]) <= now
                    && now < millis(until[at])
                    && scopes[scope(at)].queueIds().contains(queueId)) {
                return entry(at);
            }
        }
        return null;
    }

    void forEach(Consumer<IndexedEntry> each) {
        for (int at = 0; at < size(); at++) {
            each.accept(entry(at));
        }
    }

    /** Whether one of these entries is here. */
    boolean holdsAny(EntryIds ids) {
        for (int at = 0; at < size(); at++) {
            if (ids.contains(idHigh[at], idLow[at])) {
                return true;
            }
        }
        return false;
    }

    private int firstAt(long number) {
        long wanted = number << SCOPE_BITS;
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbersAndScopes[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private IndexedEntry entry(int at) {
        Scope scope = scopes[scope(at)];
        return new IndexedEntry(
                new UUID(idHigh[at], idLow[at]),
                number(at),
                millis(from[at]),
                millis(until[at]),
                scope.queueIds(),
                scope.channels());
    }

    private long number(int at) {
        return numbersAndScopes[at] >>> SCOPE_BITS;
    }

    private int scope(int at) {
        return (int) numbersAndScopes[at] & SCOPE;
    }

    /** Rounded down, so that nobody is refused for longer than said. */
    private static int seconds(long millis) {
        long seconds = Math.floorDiv(millis, MILLIS) - EPOCH_SECONDS;
        return (int) Math.clamp(seconds, 0, UNSIGNED);
    }

    private static long millis(int seconds) {
        return ((seconds & UNSIGNED) + EPOCH_SECONDS) * MILLIS;
    }
}
