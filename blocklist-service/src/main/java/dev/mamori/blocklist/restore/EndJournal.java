package dev.mamori.blocklist.restore;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What a screening instance saw end, on its own disk and so outside of the database that may be restored: per client the
 * highest revision, and each entry that stopped refusing before its time. What {@link #force} returned after outlives a crash.
 * Grows by a line for each change; when it is opened, what is over by time is left out.
 */
public final class EndJournal implements Closeable {

    /** One line: what one revision of a client brought. */
    public record Line(String client, long revision, List<EndedEntry> ended) {}

    private final FileChannel out;
    private final Function<Line, String> write;
    private final AtomicBoolean forced = new AtomicBoolean(true);
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Map<UUID, EndedEntry>> ended = new HashMap<>();

    private EndJournal(FileChannel out, Function<Line, String> write) {
        this.out = out;
        this.write = write;
    }

    /**
     * @param write a line as text without line feeds, sealed
     * @param read the line again; throws IllegalArgumentException or IllegalStateException for what is none
     */
    public static EndJournal open(Path file, Function<Line, String> write, Function<String, Line> read, Instant now)
            throws IOException {
        EndJournal old = new EndJournal(null, write);
        if (Files.exists(file)) {
            for (String text : Files.readAllLines(file)) {
                try {
                    old.remember(read.apply(text));
                } catch (IllegalArgumentException | IllegalStateException cutOffOrForeign) {
                    // A crash cuts off the last line at most, and that one was never acknowledged.
                }
            }
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        EndJournal journal = new EndJournal(out, write);
        for (Map.Entry<String, Long> client : old.seen.entrySet()) {
            List<EndedEntry> kept = old.of(client.getKey()).values().stream()
                    .filter(entry -> entry.until().isAfter(now))
                    .toList();
            journal.append(new Line(client.getKey(), client.getValue(), kept));
        }
        out.force(true);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return journal;
    }

    /** A journal that forgets with the process, for where nothing can be written. */
    public static EndJournal inMemory() {
        return new EndJournal(null, line -> "");
    }

    /** Notes what a revision of a client brought; {@link #force} makes it last. */
    public synchronized void add(String client, long revision, List<EndedEntry> stopped) throws IOException {
        if (revision > seen(client) || !stopped.isEmpty()) {
            append(new Line(client, revision, stopped));
            forced.set(false);
        }
    }

    /** Waits until the disk has what was added. Who adds and reads meanwhile waits for nothing. */
    public void force() throws IOException {
        if (out != null && !forced.getAndSet(true)) {
            try {
                out.force(false);
            } catch (IOException failed) {
                forced.set(false);
                throw failed;
            }
        }
    }

    /** The highest revision of the client that was ever seen; 0 for none. */
    public synchronized long seen(String client) {
        return seen.getOrDefault(client, 0L);
    }

    /** The client's entries that stopped refusing, by id. */
    public synchronized Map<UUID, EndedEntry> of(String client) {
        return Map.copyOf(ended.getOrDefault(client, Map.of()));
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }

    private void append(Line line) throws IOException {
        remember(line);
        if (out == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap((write.apply(line) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void remember(Line line) {
        seen.merge(line.client(), line.revision(), Math::max);
        if (!line.ended().isEmpty()) {
            remember(ended.computeIfAbsent(line.client(), id -> new HashMap<>()), line.ended());
        }
    }

    private static void remember(Map<UUID, EndedEntry> known, Collection<EndedEntry> more) {
        for (EndedEntry entry : more) {
            known.merge(entry.entryId(), entry, (old, next) -> old.revision() > next.revision() ? old : next);
        }
    }
}
