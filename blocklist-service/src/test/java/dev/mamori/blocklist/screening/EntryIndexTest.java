package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryIndexTest {
    private static final long FROM = Instant.parse("2026-10-01T00:00:00Z").toEpochMilli();
    private static final long UNTIL = Instant.parse("2026-12-30T00:00:00Z").toEpochMilli();
    private static final long DURING = FROM + 1;

    @Test
    @DisplayName("requirements 3.4: a term is [from, until), to the second")
    void refusesFromTheFirstSecondToTheLast() {
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), List.of(entry(UUID.randomUUID(), 1, "Q1")));
        assertThat(index.find(1, "Q1", FROM - 1)).isNull();
        assertThat(index.find(1, "Q1", FROM)).isNotNull();
        assertThat(index.find(1, "Q1", UNTIL - 1)).isNotNull();
        assertThat(index.find(1, "Q1", UNTIL)).isNull();
    }

    @Test
    @DisplayName("requirements 3.4: what begins or ends within a second never refuses longer than said")
    void roundsInFavourOfTheCaller() {
        EntryIndex index = EntryIndex.EMPTY.with(
                Set.of(),
                List.of(new IndexedEntry(UUID.randomUUID(), 1, FROM + 1, UNTIL + 999, Set.of("Q1"), List.of())));
        assertThat(index.find(1, "Q1", FROM + 999)).isNull();
        assertThat(index.find(1, "Q1", FROM + 1000)).isNotNull();
        assertThat(index.find(1, "Q1", UNTIL - 1)).isNotNull();
        assertThat(index.find(1, "Q1", UNTIL)).isNull();
    }

    @Test
    void isTheSameAsASimpleListThroughManyChanges() {
        Random random = new Random(7);
        Map<UUID, IndexedEntry> simple = new HashMap<>();
        EntryIndex index = EntryIndex.EMPTY;
        for (int change = 0; change < 60; change++) {
            List<IndexedEntry> present = new ArrayList<>();
            Set<UUID> gone = new HashSet<>();
            List<UUID> known = new ArrayList<>(simple.keySet());
            for (int i = 0; i < random.nextInt(1500); i++) {
                boolean again = !known.isEmpty() && random.nextInt(4) == 0;
                UUID id = again
                        ? known.remove(random.nextInt(known.size()))
                        : new UUID(random.nextLong(), random.nextLong());
                if (again && random.nextBoolean()) {
                    gone.add(id);
                } else {
                    present.add(entry(id, 819000000000L + random.nextInt(5000), "Q" + random.nextInt(3)));
                }
            }
            EntryIndex before = index;
            int sizeBefore = index.size();
            index = index.with(gone, present);
            gone.forEach(simple::remove);
            present.forEach(entry -> simple.put(entry.entryId(), entry));
            assertThat(before.size()).as("the index before the change").isEqualTo(sizeBefore);
            assertThat(index.size()).isEqualTo(simple.size());
        }
        Set<IndexedEntry> all = new HashSet<>();
        index.forEach(all::add);
        assertThat(all).isEqualTo(new HashSet<>(simple.values()));
        for (IndexedEntry entry : simple.values()) {
            String queue = entry.queueIds().iterator().next();
            assertThat(index.find(entry.number(), queue, DURING))
                    .isIn(all)
                    .satisfies(found -> assertThat(found.number()).isEqualTo(entry.number()));
        }
    }

    @Test
    void findsByItsNumberWhatGoes() {
        List<IndexedEntry> entries = LongStream.range(0, 20_000)
                .mapToObj(i -> entry(new UUID(1, i), 819000000000L + i / 3, "Q1"))
                .toList();
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), entries);
        for (int at : new int[] {0, 1, 6143, 6144, 12_288, 19_999}) {
            IndexedEntry entry = entries.get(at);
            IndexedEntry moved = entry(entry.entryId(), entry.number(), "Q2");
            assertThat(index.with(Map.of(entry.entryId(), entry.number()), List.of())
                            .size())
                    .isEqualTo(19_999);
            assertThat(index.with(Map.of(entry.entryId(), EntryIndex.UNKNOWN), List.of())
                            .size())
                    .isEqualTo(19_999);
            EntryIndex changed = index.with(Map.of(), List.of(moved));
            assertThat(changed.size()).isEqualTo(20_000);
            assertThat(changed.find(entry.number(), "Q2", DURING)).isEqualTo(moved);
        }
    }

    @Test
    void buildsTheSameOneByOne() {
        EntryIndex.Builder builder = new EntryIndex.Builder();
        List<Long> numbers = new ArrayList<>(
                LongStream.range(0, 250_000).mapToObj(i -> 819000000000L + i).toList());
        Collections.shuffle(numbers, new Random(3));
        for (long number : numbers) {
            builder.add(entry(new UUID(1, number), number, "Q1"));
        }
        EntryIndex index = builder.build();
        assertThat(index.size()).isEqualTo(250_000);
        for (long number : numbers.subList(0, 1000)) {
            assertThat(index.find(number, "Q1", DURING).entryId()).isEqualTo(new UUID(1, number));
        }
        assertThat(index.find(819000000000L - 1, "Q1", DURING)).isNull();
        assertThat(index.find(819000250000L, "Q1", DURING)).isNull();
    }

    @Test
    void findsANumberWhoseEntriesFillBlocks() {
        List<IndexedEntry> entries = LongStream.range(0, 10_000)
                .mapToObj(i -> entry(new UUID(i, i), 5, "Q" + i))
                .toList();
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), entries);
        for (int at : new int[] {0, 2047, 2048, 4096, 9999}) {
            assertThat(index.find(5, "Q" + at, DURING)).isEqualTo(entries.get(at));
        }
    }

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
            assertThat(index.find(entry.number(), "Q1", DURING)).isEqualTo(entry);
            assertThat(index.find(entry.number() + 1, "Q1", DURING)).isNull();
        }
    }

    @Test
    void looksAtEveryEntryOfANumber() {
        IndexedEntry first = entry(UUID.randomUUID(), 1, "Q1");
        IndexedEntry second = entry(UUID.randomUUID(), 1, "Q2");
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), List.of(first, second));
        assertThat(index.find(1, "Q1", DURING)).isEqualTo(first);
        assertThat(index.find(1, "Q2", DURING)).isEqualTo(second);
        assertThat(index.find(1, "Q3", DURING)).isNull();
    }

    @Test
    void forgetsWhatIsGoneAndTakesTheLatestContent() {
        UUID id = UUID.randomUUID();
        EntryIndex index = EntryIndex.EMPTY.with(Set.of(), List.of(entry(id, 1, "Q1")));
        EntryIndex changed = index.with(Set.of(), List.of(entry(id, 1, "Q2")));
        assertThat(changed.size()).isEqualTo(1);
        assertThat(changed.find(1, "Q1", DURING)).isNull();
        assertThat(changed.find(1, "Q2", DURING)).isNotNull();
        assertThat(changed.with(Set.of(id), List.of()).size()).isZero();
        assertThat(index.find(1, "Q1", DURING))
                .as("the old index never changes")
                .isNotNull();
    }

    private static IndexedEntry entry(UUID id, long number, String queue) {
        return new IndexedEntry(id, number, FROM, UNTIL, Set.of(queue), List.of());
    }
}
