package dev.mamori.blocklist.screening;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Counts what was taken on and what became of it, in memory that the operating system keeps when the process dies: the
 * difference at the next start is what the crash lost.
 */
final class SpoolLedger {
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int TAKEN_ON = 0;
    private static final int SETTLED = Long.BYTES;
    private static final int SIZE = 2 * Long.BYTES;

    private final ByteBuffer counts;

    private SpoolLedger(ByteBuffer counts) {
        this.counts = counts;
    }

    static SpoolLedger open(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SpoolLedger(channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE));
        }
    }

    void takeOn() {
        add(TAKEN_ON, 1);
    }

    /** Kept on disk, or counted as lost. */
    void settle(long number) {
        add(SETTLED, number);
    }

    /** What was taken on and is not settled; at the start, before anything is taken on, what the last run lost. */
    long open() {
        return (long) LONG.getVolatile(counts, TAKEN_ON) - (long) LONG.getVolatile(counts, SETTLED);
    }

    private void add(int which, long number) {
        LONG.getAndAdd(counts, which, number);
    }
}
