package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The list on disk is whole or it is nothing")
class SnapshotFileTest {
    /** Stands for the field cipher: a line that was not sealed by it cannot be opened. */
    private static final UnaryOperator<String> SEAL = text -> "sealed:" + text;

    private static final UnaryOperator<String> UNSEAL = text -> {
        if (!text.startsWith("sealed:")) {
            throw new IllegalStateException("changed");
        }
        return text.substring("sealed:".length());
    };

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void written() throws IOException {
        file = folder.resolve("list");
        write("a", "b", "c");
    }

    @Test
    void isReadAsWritten() throws Exception {
        assertThat(read()).containsExactly("a", "b", "c");
    }

    @Test
    void refusesAFileThatWasCutOff() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int kept = 0; kept < lines.size(); kept++) {
            Files.write(file, lines.subList(0, kept));
            assertThatThrownBy(this::read).isInstanceOf(SnapshotFile.Damaged.class);
        }
    }

    @Test
    void refusesLinesThatWereLeftOutMovedOrRepeated() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> leftOut = new ArrayList<>(lines);
        leftOut.remove(1);
        List<String> moved = new ArrayList<>(lines);
        Collections.swap(moved, 0, 1);
        List<String> repeated = new ArrayList<>(lines);
        repeated.add(1, lines.getFirst());
        List<String> afterTheEnd = new ArrayList<>(lines);
        afterTheEnd.add(lines.getFirst());
        for (List<String> damaged : List.of(leftOut, moved, repeated, afterTheEnd)) {
            Files.write(file, damaged);
            assertThatThrownBy(this::read).isInstanceOf(SnapshotFile.Damaged.class);
        }
    }

    @Test
    void refusesALineOfAnotherFile() throws IOException {
        List<String> older = Files.readAllLines(file);
        write("x", "b", "c");
        List<String> mixed = new ArrayList<>(Files.readAllLines(file));
        mixed.set(0, older.getFirst());
        Files.write(file, mixed);
        assertThatThrownBy(this::read).isInstanceOf(SnapshotFile.Damaged.class);
    }

    @Test
    void refusesALineThatWasChanged() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("sealed", "sea1ed"));
        assertThatThrownBy(this::read).isInstanceOf(SnapshotFile.Damaged.class);
    }

    @Test
    void leavesTheOldFileWhenTheNewOneFails() throws Exception {
        assertThatThrownBy(() -> SnapshotFile.write(file, UUID.randomUUID(), SEAL, out -> {
                    out.accept("half");
                    throw new IllegalStateException("out of memory, say");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read()).containsExactly("a", "b", "c");
    }

    private void write(String... lines) throws IOException {
        SnapshotFile.write(file, UUID.randomUUID(), SEAL, out -> List.of(lines).forEach(out));
    }

    private List<String> read() throws IOException, SnapshotFile.Damaged {
        List<String> lines = new ArrayList<>();
        SnapshotFile.read(file, UNSEAL, lines::add);
        return lines;
    }
}
