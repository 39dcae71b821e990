package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EntryIndexTest {

    @Test
    void findsEachOfManyAndNoNeighbour() {
        List<IndexedEntry> entries = new ArrayList<>(LongStream.range(0, 1000)
                .mapToObj(i -> entry(UUID.randomUUID(), 819000000000L + 2 * i, "Q1"))
                .toList());
        Collections.shuffle(entries, new Random(1));
        EntryIndex index = EntryIndex.EMPTY;
        for (int at = 0; at < entries.size(); at += 100) {
            index = index.with(Set.of(), entries.subList(at, at + 100));
        }
        assertThat(index.size()).isEqualTo(1000);
        for (IndexedEntry entry : entries) {
            assertThat(index.find(entry.number(), "Q1", 150)).isEqualTo(entry);
            assertThat(index.find(entry.number() + 1, "Q1", 150)).isNull();
        }
    }

    @Test
    void looksAtEveryEntryOfANumber() {
        IndexedEntry first = entry(UUID.randomUUID(), 1, "Q1");
        IndexedEntry second = entry(UUID.randomUUID(), 1, "Q2");
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), List.of(first, second));
        assertThat(index.find(1, "Q1", 150)).isEqualTo(first);
        assertThat(index.find(1, "Q2", 150)).isEqualTo(second);
        assertThat(index.find(1, "Q3", 150)).isNull();
    }

    @Test
    void forgetsWhatIsGoneAndTakesTheLatestContent() {
        UUID id = UUID.randomUUID();
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), List.of(entry(id, 1, "Q1")));
        EntryIndex changed = index.with(Set.of(), List.of(entry(id, 1, "Q2")));
        assertThat(changed.size()).isEqualTo(1);
        assertThat(changed.find(1, "Q1", 150)).isNull();
        assertThat(changed.find(1, "Q2", 150)).isNotNull();
        assertThat(changed.with(Set.of(id), List.of()).size()).isZero();
        assertThat(index.find(1, "Q1", 150)).as("the old index never changes").isNotNull();
    }

    private static IndexedEntry entry(UUID id, long number, String queue) {
        return new IndexedEntry(id, number, 100, 200, Set.of(queue), List.of());
    }
}
