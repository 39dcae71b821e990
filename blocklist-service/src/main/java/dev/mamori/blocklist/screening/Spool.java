package dev.mamori.blocklist.screening;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines in files of a folder, written at one end and taken away at the other. What {@link #append} returned from is kept
 * through a crash of the process and of the machine. One writer and one reader, each in a thread of its own.
 */
final class Spool implements Closeable {
    private static final String SUFFIX = ".spool";
    private static final String POSITION = "position";
    private static final int LONGEST_LINE = 4096;

    private final Path folder;
    private final long segmentBytes;
    private final long mostBytes;
    private FileChannel out;
    private long outNumber;
    private long readNumber;
    private long readOffset;

    private Spool(Path folder, long segmentBytes, long mostBytes) {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        this.mostBytes = mostBytes;
    }

    /** Lines to take away, and where the next ones begin. */
    record Batch(List<String> lines, long segment, long end) {}

    /**
     * @param segmentBytes a file that has grown to this size is followed by a new one
     * @param mostBytes beyond it nothing more is taken
     */
    static Spool open(Path folder, long segmentBytes, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        Spool spool = new Spool(folder, segmentBytes, mostBytes);
        List<Long> segments = spool.segments();
        spool.readPosition(segments);
        spool.outNumber = segments.isEmpty() ? Math.max(1, spool.readNumber) : segments.getLast();
        spool.openOut();
        return spool;
    }

    /** Keeps the lines; false when the spool is full. */
    synchronized boolean append(List<String> lines) throws IOException {
        if (size() >= mostBytes) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        out.force(false);
        if (out.size() >= segmentBytes) {
            out.close();
            outNumber++;
            openOut();
        }
        return true;
    }

    /** Up to {@code most} lines that were not taken away yet; the same again until {@link #takeAway}. */
    Batch read(int most) throws IOException {
        while (true) {
            List<String> lines = new ArrayList<>();
            long end = readOffset;
            try (RandomAccessFile in = new RandomAccessFile(file(readNumber).toFile(), "r")) {
                in.seek(readOffset);
                byte[] rest = new byte[(int) Math.min(in.length() - readOffset, (long) most * LONGEST_LINE)];
                in.readFully(rest);
                int from = 0;
                for (int at = 0; at < rest.length && lines.size() < most; at++) {
                    if (rest[at] == '\n') {
                        lines.add(new String(rest, from, at - from, StandardCharsets.UTF_8));
                        from = at + 1;
                    }
                }
                end += from;
            }
            if (!lines.isEmpty() || !isBehind()) {
                return new Batch(lines, readNumber, end);
            }
            Files.delete(file(readNumber));
            readNumber = next(readNumber);
            readOffset = 0;
            writePosition();
        }
    }

    /** Forgets the lines of the batch. */
    void takeAway(Batch batch) throws IOException {
        readNumber = batch.segment();
        readOffset = batch.end();
        writePosition();
    }

    /** Bytes in the files, taken away or not. */
    private long size() throws IOException {
        long size = 0;
        for (long segment : segments()) {
            size += Files.size(file(segment));
        }
        return size;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private synchronized boolean isBehind() {
        return readNumber < outNumber;
    }

    private long next(long segment) throws IOException {
        return segments().stream()
                .filter(number -> number > segment)
                .findFirst()
                .orElseThrow();
    }

    /** A line that a crash cut off was never acknowledged; it is cut off wholly. */
    private void openOut() throws IOException {
        out = FileChannel.open(
                file(outNumber), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        long end = out.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            out.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        out.truncate(end);
        out.position(end);
    }

    private void readPosition(List<Long> segments) throws IOException {
        readNumber = segments.isEmpty() ? 1 : segments.getFirst();
        Path position = folder.resolve(POSITION);
        if (Files.exists(position)) {
            String[] parts = Files.readString(position).strip().split(" ");
            long segment = Long.parseLong(parts[0]);
            if (segment >= readNumber) {
                readNumber = segment;
                readOffset = Long.parseLong(parts[1]);
            }
        }
    }

    private void writePosition() throws IOException {
        Path fresh = folder.resolve(POSITION + ".new");
        Files.writeString(fresh, readNumber + " " + readOffset + "\n");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(POSITION), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Long> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long segment) {
        return folder.resolve(segment + SUFFIX);
    }
}
