package dev.mamori.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a process takes of the machine's memory. */
final class Memory {

    private static final long KIBIBYTES = 1024;

    private Memory() {}

    /** The resident set by {@code ps}, which Linux and macOS both have; 0 where it cannot be told. */
    static long residentMebibytes(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text) / KIBIBYTES;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
