package dev.mamori.blocklist.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The entries of one client, sorted by number, in primitive arrays: about 44 bytes an entry, found in some twenty steps
 * among a million. Never changes; a change makes a new one. A {@code HashMap} was rejected for its memory: three times
 * as much for the keys alone.
 */
final class EntryIndex {

    static final EntryIndex EMPTY = new EntryIndex(0);

    /** What many entries share, kept once. */
    private record Scope(Set<String> queueIds, List<String> channels) {}

    private final long[] numbers;
    private final long[] from;
    private final long[] until;
    private final long[] idHigh;
    private final long[] idLow;
    private final Scope[] scopes;

    private EntryIndex(int size) {
        numbers = new long[size];
        from = new long[size];
        until = new long[size];
        idHigh = new long[size];
        idLow = new long[size];
        scopes = new Scope[size];
    }

    int size() {
        return numbers.length;
    }

    /** The entry that refuses this number on this queue at this instant, or null. Allocates only when it refuses. */
    IndexedEntry find(long number, String queueId, long now) {
        int at = Arrays.binarySearch(numbers, number);
        if (at < 0) {
            return null;
        }
        while (at > 0 && numbers[at - 1] == number) {
            at--;
        }
        for (; at < numbers.length && numbers[at] == number; at++) {
            if (from[at] <= now && now < until[at] && scopes[at].queueIds().contains(queueId)) {
                return entry(at);
            }
        }
        return null;
    }

    void forEach(Consumer<IndexedEntry> each) {
        for (int at = 0; at < numbers.length; at++) {
            each.accept(entry(at));
        }
    }

    /**
     * The index after a change.
     *
     * @param gone entries that do not count any more, and those that come back among {@code present} with other content
     * @param present new or changed entries
     */
    EntryIndex with(Set<UUID> gone, Collection<IndexedEntry> present) {
        Set<UUID> replaced = new HashSet<>(gone);
        present.forEach(entry -> replaced.add(entry.entryId()));
        int[] kept = IntStream.range(0, numbers.length)
                .filter(at -> !replaced.contains(new UUID(idHigh[at], idLow[at])))
                .toArray();
        List<IndexedEntry> added = new ArrayList<>(present);
        added.sort(Comparator.comparingLong(IndexedEntry::number));
        return merge(kept, added);
    }

    private EntryIndex merge(int[] kept, List<IndexedEntry> added) {
        Map<Scope, Scope> shared = new HashMap<>();
        EntryIndex merged = new EntryIndex(kept.length + added.size());
        int old = 0;
        int fresh = 0;
        for (int to = 0; to < merged.size(); to++) {
            boolean takeOld = fresh == added.size()
                    || (old < kept.length
                            && numbers[kept[old]] <= added.get(fresh).number());
            if (takeOld) {
                merged.copy(to, this, kept[old++], shared);
            } else {
                merged.put(to, added.get(fresh++), shared);
            }
        }
        return merged;
    }

    private void copy(int to, EntryIndex source, int at, Map<Scope, Scope> shared) {
        numbers[to] = source.numbers[at];
        from[to] = source.from[at];
        until[to] = source.until[at];
        idHigh[to] = source.idHigh[at];
        idLow[to] = source.idLow[at];
        scopes[to] = shared.computeIfAbsent(source.scopes[at], scope -> scope);
    }

    private void put(int to, IndexedEntry entry, Map<Scope, Scope> shared) {
        numbers[to] = entry.number();
        from[to] = entry.from();
        until[to] = entry.until();
        idHigh[to] = entry.entryId().getMostSignificantBits();
        idLow[to] = entry.entryId().getLeastSignificantBits();
        scopes[to] = shared.computeIfAbsent(new Scope(entry.queueIds(), entry.channels()), scope -> scope);
    }

    private IndexedEntry entry(int at) {
        return new IndexedEntry(
                new UUID(idHigh[at], idLow[at]),
                numbers[at],
                from[at],
                until[at],
                scopes[at].queueIds(),
                scopes[at].channels());
    }
}
