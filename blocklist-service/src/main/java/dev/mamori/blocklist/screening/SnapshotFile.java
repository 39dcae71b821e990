package dev.mamori.blocklist.screening;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A file of sealed lines that is whole or nothing. Each line names the file's id and its own place, and the last one says
 * that it is the last, so that a line that was cut off, left out, moved or taken from another file shows. Sealing
 * (AES-GCM) shows any other change.
 */
final class SnapshotFile {
    private static final String END = "END";
    private static final char BETWEEN = '\t';

    private SnapshotFile() {}

    /** The file is not as it was written. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String what) {
            super(what);
        }
    }

    /** Puts a new file in the place of the old one, at once and for good, or leaves the old one. */
    static void write(Path file, UUID id, UnaryOperator<String> seal, Consumer<Consumer<String>> content)
            throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                BufferedWriter out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16)) {
            Lines lines = new Lines(out, id, seal);
            content.accept(lines);
            lines.accept(END);
            lines.check();
            out.flush();
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives each line to {@code line}; nothing that was given counts when this throws. */
    static void read(Path file, UnaryOperator<String> unseal, Consumer<String> line) throws IOException, Damaged {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            String id = null;
            long place = 0;
            for (String sealed = in.readLine(); sealed != null; sealed = in.readLine()) {
                String plain = opened(sealed, unseal);
                int first = plain.indexOf(BETWEEN);
                int second = plain.indexOf(BETWEEN, first + 1);
                if (first < 0 || second < 0) {
                    throw new Damaged("line " + place);
                }
                id = id == null ? plain.substring(0, first) : id;
                if (!plain.startsWith(id + BETWEEN + place + BETWEEN)) {
                    throw new Damaged("line " + place + " is another one");
                }
                String content = plain.substring(second + 1);
                if (content.equals(END)) {
                    if (in.readLine() != null) {
                        throw new Damaged("something follows the end");
                    }
                    return;
                }
                line.accept(content);
                place++;
            }
            throw new Damaged("the end is missing");
        } catch (IllegalArgumentException unreadable) {
            throw new Damaged(unreadable.getMessage());
        }
    }

    private static String opened(String sealed, UnaryOperator<String> unseal) throws Damaged {
        try {
            return unseal.apply(sealed);
        } catch (IllegalStateException | IllegalArgumentException changed) {
            throw new Damaged("a line was changed");
        }
    }

    /** Writes lines from within a callback that may not throw. */
    private static final class Lines implements Consumer<String> {
        private final BufferedWriter out;
        private final UUID id;
        private final UnaryOperator<String> seal;
        private long place;
        private IOException failure;

        Lines(BufferedWriter out, UUID id, UnaryOperator<String> seal) {
            this.out = out;
            this.id = id;
            this.seal = seal;
        }

        @Override
        public void accept(String content) {
            if (failure != null) {
                return;
            }
            try {
                out.write(seal.apply(id.toString() + BETWEEN + place++ + BETWEEN + content));
                out.write('\n');
            } catch (IOException e) {
                failure = e;
            }
        }

        void check() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
