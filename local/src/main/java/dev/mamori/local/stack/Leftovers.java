package dev.mamori.local.stack;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Ends processes of a stack whose own program is gone (its terminal was closed, it was killed). */
public final class Leftovers {

    /** The program that runs a stack notes itself under this name. */
    static final String OWNER = "mamori";

    private static final Duration GRACE = Duration.ofSeconds(60);

    private Leftovers() {}

    /** Ends what this state folder's stack left running, the database last. Returns the names of what was ended. */
    public static List<String> end(StateFolder state) {
        var order = Comparator.comparing((ProcessRecord record) -> rank(record.name()));
        return ProcessRecord.all(state).stream()
                .sorted(order)
                .filter(record -> {
                    var running = record.running()
                            .filter(process ->
                                    process.pid() != ProcessHandle.current().pid());
                    running.ifPresent(process -> OwnedProcess.stop(process, GRACE));
                    record.removeFrom(state);
                    return running.isPresent();
                })
                .map(ProcessRecord::name)
                .toList();
    }

    /** Whether a stack runs in this folder now. */
    public static boolean isRunning(StateFolder state) {
        return ProcessRecord.all(state).stream()
                .anyMatch(record ->
                        record.name().equals(OWNER) && record.running().isPresent());
    }

    /** The owner first: it ends the others itself, in order. */
    private static int rank(String name) {
        return switch (name) {
            case OWNER -> 0;
            case "postgres" -> 2;
            default -> 1;
        };
    }
}
