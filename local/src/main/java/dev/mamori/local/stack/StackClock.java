package dev.mamori.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The time that all services of the stack believe in: real time, or an instant that stands still until it is set anew. */
public final class StackClock {

    private final Path file;

    StackClock(Path file) {
        this.file = file;
    }

    /** From now on it is this instant for every service. */
    public void set(Instant instant) {
        StateFolder.write(file, instant.toString());
    }

    /** Back to real time. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException("Cannot remove " + file, e);
        }
    }

    /** The instant at which the clock stands, if it was set. */
    public Optional<Instant> setTo() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new StackException("Cannot read " + file, e);
        }
    }
}
