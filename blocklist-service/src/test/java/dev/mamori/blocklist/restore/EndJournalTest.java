package dev.mamori.blocklist.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SC-16 d: what ended is remembered outside of the database")
class EndJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-10T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);

    @TempDir
    Path folder;

    /** Stands for the JSON mapper and the cipher: any text that only it can read back. */
    private final Map<String, EndJournal.Line> sealed = new HashMap<>();

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("ended.journal");
    }

    @Test
    void outlivesTheProcess() throws IOException {
        EndedEntry revoked = ended(7, LATER);
        open(NOW).add("CL-MRI", 7, List.of(revoked));

        EndJournal again = open(NOW);
        assertThat(again.seen("CL-MRI")).isEqualTo(7);
        assertThat(again.of("CL-MRI")).containsExactly(Map.entry(revoked.entryId(), revoked));
        assertThat(again.of("CL-OTHER")).isEmpty();
        assertThat(again.seen("CL-OTHER")).isZero();
    }

    @Test
    void keepsTheHighestRevisionWhateverComesLater() throws IOException {
        EndJournal journal = open(NOW);
        journal.add("CL-MRI", 7, List.of());
        journal.add("CL-MRI", 3, List.of());

        assertThat(journal.seen("CL-MRI")).isEqualTo(7);
        assertThat(open(NOW).seen("CL-MRI")).isEqualTo(7);
    }

    @Test
    @DisplayName("a line that a crash cut off is left out, the others stay")
    void survivesACutOffLine() throws IOException {
        open(NOW).add("CL-MRI", 7, List.of(ended(7, LATER)));
        Files.writeString(file, "cut o", StandardOpenOption.APPEND);

        assertThat(open(NOW).of("CL-MRI")).hasSize(1);
    }

    @Test
    @DisplayName("what is over by its term needs no journal any more, and does not make it grow for ever")
    void forgetsWhatIsOverByTime() throws IOException {
        EndJournal journal = open(NOW);
        for (int revision = 1; revision <= 50; revision++) {
            journal.add("CL-MRI", revision, List.of(ended(revision, NOW.plusSeconds(revision))));
        }
        EndJournal again = open(NOW.plusSeconds(49));

        assertThat(again.of("CL-MRI")).hasSize(1);
        assertThat(again.seen("CL-MRI")).isEqualTo(50);
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    private EndJournal open(Instant now) throws IOException {
        return EndJournal.open(
                file,
                line -> {
                    String text = "line-" + sealed.size();
                    sealed.put(text, line);
                    return text;
                },
                text -> {
                    if (!sealed.containsKey(text)) {
                        throw new IllegalStateException("not sealed here");
                    }
                    return sealed.get(text);
                },
                now);
    }

    private static EndedEntry ended(long revision, Instant until) {
        return new EndedEntry(UUID.randomUUID(), revision, until, null, NOW, "BR-0001", "誤認でした", NOW, "REVOKED");
    }
}
