package dev.mamori.blocklist.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * The entries of one client, sorted by number, in blocks: 32 bytes an entry, found in some twenty steps among a million.
 * Never changes; a change makes a new index that shares all blocks but those it touches, so that a block or a release
 * among millions counts at once. A {@code HashMap} was rejected for its memory: three times as much for the keys alone.
 */
final class EntryIndex {

    static final EntryIndex EMPTY = new EntryIndex(new EntryBlock[0]);

    /** Stands for the number of an entry that cannot be read. */
    static final Long UNKNOWN = 0L;

    private static final long[] EVERYWHERE = {};
    private static final Comparator<IndexedEntry> BY_NUMBER = Comparator.comparingLong(IndexedEntry::number);
    /** Half of what a block takes, so that it can grow. */
    private static final int USUAL = EntryBlock.MOST / 2;

    private final EntryBlock[] blocks;
    private final long[] firstNumbers;
    private final int size;

    private EntryIndex(EntryBlock[] blocks) {
        this.blocks = blocks;
        this.firstNumbers =
                Arrays.stream(blocks).mapToLong(EntryBlock::firstNumber).toArray();
        this.size = Arrays.stream(blocks).mapToInt(EntryBlock::size).sum();
    }

    int size() {
        return size;
    }

    /** The entry that refuses this number on this queue at this instant, or null. Allocates only when it refuses. */
    IndexedEntry find(long number, String queueId, long now) {
        for (int at = lastBlockFrom(number); at >= 0 && blocks[at].lastNumber() >= number; at--) {
            IndexedEntry found = blocks[at].find(number, queueId, now);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void forEach(Consumer<IndexedEntry> each) {
        for (EntryBlock block : blocks) {
            block.forEach(each);
        }
    }

    /**
     * The index after a change.
     *
     * @param gone entries that do not count any more, and those that come back among {@code present} with other content
     * @param present new or changed entries
     */
    EntryIndex with(Set<UUID> gone, Collection<IndexedEntry> present) {
        return with(gone, present, EVERYWHERE);
    }

    /**
     * As {@link #with(Set, Collection)}, quicker among millions: an entry keeps its number, so it is looked for there.
     *
     * @param gone with the number of each, or {@link #UNKNOWN}
     */
    EntryIndex with(Map<UUID, Long> gone, Collection<IndexedEntry> present) {
        long[] numbers = LongStream.concat(
                        gone.values().stream().mapToLong(Long::longValue),
                        present.stream().mapToLong(IndexedEntry::number))
                .sorted()
                .toArray();
        return with(gone.keySet(), present, gone.containsValue(UNKNOWN) ? EVERYWHERE : numbers);
    }

    private EntryIndex with(Set<UUID> gone, Collection<IndexedEntry> present, long[] where) {
        EntryIds replaced = new EntryIds();
        gone.forEach(replaced::add);
        present.forEach(entry -> replaced.add(entry.entryId()));
        List<IndexedEntry> added = new ArrayList<>(present);
        added.sort(BY_NUMBER);
        return merge(blocks.clone(), replaced, where, added);
    }

    /** Puts many entries together without ever holding them twice. */
    static final class Builder {
        private static final int AT_ONCE = 100_000;

        private EntryIndex built = EMPTY;
        private final List<IndexedEntry> waiting = new ArrayList<>();

        /** @param entry none that was added before */
        void add(IndexedEntry entry) {
            waiting.add(entry);
            if (waiting.size() >= Math.max(AT_ONCE, built.size() / 32)) {
                mergeWaiting();
            }
        }

        EntryIndex build() {
            mergeWaiting();
            return built;
        }

        private void mergeWaiting() {
            waiting.sort(BY_NUMBER);
            EntryBlock[] consumed = built.blocks;
            built = EMPTY;
            built = merge(consumed, new EntryIds(), EVERYWHERE, waiting);
            waiting.clear();
        }
    }

    /** @param blocks emptied on the way, so that what is copied can be freed */
    private static EntryIndex merge(EntryBlock[] blocks, EntryIds replaced, long[] where, List<IndexedEntry> added) {
        List<EntryBlock> merged = new ArrayList<>(blocks.length + 1);
        int next = 0;
        for (int at = 0; at < blocks.length; at++) {
            EntryBlock block = blocks[at];
            int end = at + 1 < blocks.length ? firstAtOrAfter(added, next, blocks[at + 1].firstNumber()) : added.size();
            blocks[at] = null;
            boolean unchanged = replaced.isEmpty() || !reaches(block, where) || !block.holdsAny(replaced);
            if (end == next && unchanged) {
                merged.add(block);
            } else {
                cut(mix(block, replaced, added.subList(next, end)), merged);
            }
            next = end;
        }
        if (blocks.length == 0) {
            cut(added, merged);
        }
        return merged.isEmpty() ? EMPTY : new EntryIndex(merged.toArray(EntryBlock[]::new));
    }

    private static boolean reaches(EntryBlock block, long[] where) {
        if (where == EVERYWHERE) {
            return true;
        }
        int at = Arrays.binarySearch(where, block.firstNumber());
        int next = at >= 0 ? at : -at - 1;
        return next < where.length && where[next] <= block.lastNumber();
    }

    private static List<IndexedEntry> mix(EntryBlock block, EntryIds replaced, List<IndexedEntry> added) {
        List<IndexedEntry> all = new ArrayList<>(block.size() + added.size());
        block.forEach(entry -> {
            if (!replaced.contains(entry.entryId())) {
                all.add(entry);
            }
        });
        all.addAll(added);
        all.sort(BY_NUMBER);
        return all;
    }

    private static void cut(List<IndexedEntry> entries, List<EntryBlock> into) {
        int most = entries.size() <= EntryBlock.MOST ? EntryBlock.MOST : USUAL;
        for (int from = 0; from < entries.size(); from += most) {
            into.add(new EntryBlock(entries.subList(from, Math.min(entries.size(), from + most))));
        }
    }

    private static int firstAtOrAfter(List<IndexedEntry> sorted, int from, long number) {
        int at = from;
        while (at < sorted.size() && sorted.get(at).number() < number) {
            at++;
        }
        return at;
    }

    /** The last block that can hold the number; blocks before it may hold more entries of the same number. */
    private int lastBlockFrom(long number) {
        int low = 0;
        int high = firstNumbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstNumbers[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
