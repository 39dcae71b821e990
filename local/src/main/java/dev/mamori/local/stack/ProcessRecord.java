package dev.mamori.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process that this stack started, as noted in the state folder. Pids are used again by the system, so the start time
 * belongs to the identity: a process that started at another time is somebody else's.
 */
record ProcessRecord(String name, long pid, Instant started) {

    /** The system derives start times from its boot time, which may move a little when its clock is corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, ProcessHandle process) {
        return new ProcessRecord(name, process.pid(), startOf(process).orElse(Instant.EPOCH));
    }

    void writeTo(StateFolder state) {
        StateFolder.write(file(state), pid + " " + started.toEpochMilli());
    }

    void removeFrom(StateFolder state) {
        try {
            Files.deleteIfExists(file(state));
        } catch (IOException e) {
            throw new StackException("Cannot remove " + file(state), e);
        }
    }

    static List<ProcessRecord> all(StateFolder state) {
        try (Stream<Path> files = Files.list(state.processes())) {
            return files.filter(file -> !file.toString().endsWith(".new"))
                    .map(ProcessRecord::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new StackException("Cannot read " + state.processes(), e);
        }
    }

    /** The process, when it still runs and is the one that was started. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return startOf(process)
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static Optional<ProcessRecord> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new ProcessRecord(
                    file.getFileName().toString(),
                    Long.parseLong(words[0]),
                    Instant.ofEpochMilli(Long.parseLong(words[1]))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Path file(StateFolder state) {
        return state.processes().resolve(name);
    }
}
