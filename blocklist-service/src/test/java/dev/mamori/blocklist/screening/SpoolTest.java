package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Refused calls on their way: what reached the disk is kept, what did not is counted")
class SpoolTest {
    private static final long SEGMENT = 64;
    private static final long MOST = 10_000;

    @TempDir
    Path folder;

    @Test
    void givesEachLineInOrderUntilItIsTakenAway() throws IOException {
        try (Spool spool = open()) {
            spool.append(List.of("a", "b", "c"));
            Spool.Batch two = spool.read(2);
            assertThat(two.lines()).containsExactly("a", "b");
            assertThat(spool.read(2).lines()).as("not taken away").containsExactly("a", "b");
            spool.takeAway(two);
            assertThat(spool.read(2).lines()).containsExactly("c");
        }
    }

    @Test
    void keepsLinesThroughACrash() throws IOException {
        Spool crashed = open();
        crashed.append(List.of("a", "b"));
        crashed.takeAway(crashed.read(1));
        try (Spool next = open()) {
            assertThat(next.read(10).lines()).containsExactly("b");
            next.append(List.of("c"));
            assertThat(next.read(10).lines()).containsExactly("b", "c");
        }
    }

    @Test
    void leavesOutALineThatTheCrashCutOff() throws IOException {
        open().append(List.of("whole"));
        Files.writeString(folder.resolve("1.spool"), "cut o", StandardOpenOption.APPEND);
        try (Spool next = open()) {
            next.append(List.of("later"));
            assertThat(next.read(10).lines()).containsExactly("whole", "later");
        }
    }

    @Test
    void goesOnInNewFilesAndRemovesTheOldOnes() throws IOException {
        List<String> lines = IntStream.range(0, 100).mapToObj(i -> "line-" + i).toList();
        List<String> seen = new ArrayList<>();
        try (Spool spool = open()) {
            for (String line : lines) {
                spool.append(List.of(line));
            }
        }
        try (Spool spool = open()) {
            for (Spool.Batch batch = spool.read(7); !batch.lines().isEmpty(); batch = spool.read(7)) {
                seen.addAll(batch.lines());
                spool.takeAway(batch);
            }
        }
        assertThat(seen).isEqualTo(lines);
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".spool"))).hasSize(1);
        }
    }

    @Test
    void takesNothingMoreWhenItIsFull() throws IOException {
        try (Spool spool = Spool.open(folder, SEGMENT, 100)) {
            assertThat(spool.append(List.of("x".repeat(120)))).isTrue();
            assertThat(spool.append(List.of("y"))).isFalse();
            spool.takeAway(spool.read(1));
            assertThat(spool.read(1).lines()).isEmpty();
            assertThat(spool.append(List.of("y"))).as("room again").isTrue();
        }
    }

    @Test
    void theLedgerKnowsWhatACrashLost() throws IOException {
        Path file = folder.resolve("count");
        SpoolLedger crashed = SpoolLedger.open(file);
        for (int call = 0; call < 5; call++) {
            crashed.takeOn();
        }
        crashed.settle(3);
        assertThat(SpoolLedger.open(file).open()).isEqualTo(2);
    }

    private Spool open() throws IOException {
        return Spool.open(folder, SEGMENT, MOST);
    }
}
