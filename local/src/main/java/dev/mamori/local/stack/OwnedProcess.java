package dev.mamori.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of the stack: noted in the state folder while it runs, its output in a log there. */
final class OwnedProcess {

    private static final int TAIL = 25;
    /** Settings of the person's own shell must not reach the stack. */
    private static final List<String> FOREIGN = List.of("QUARKUS_", "MAMORI_", "KC_", "PG", "JAVA_TOOL_OPTIONS");

    private final StateFolder state;
    private final ProcessRecord record;
    private final Process process;

    private OwnedProcess(StateFolder state, ProcessRecord record, Process process) {
        this.state = state;
        this.record = record;
        this.process = process;
    }

    static OwnedProcess start(StateFolder state, String name, List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(
                        Stream.concat(ownSession().stream(), command.stream()).toList())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(state.log(name).toFile()))
                .directory(state.path().toFile());
        replaceSettings(builder.environment(), environment);
        try {
            var process = builder.start();
            var record = ProcessRecord.of(name, process.toHandle());
            record.writeTo(state);
            return new OwnedProcess(state, record, process);
        } catch (IOException e) {
            throw new StackException("Cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    /** The person's own settings of Quarkus and the like go, these come. */
    static void replaceSettings(Map<String, String> inherited, Map<String, String> wanted) {
        inherited.keySet().removeIf(key -> FOREIGN.stream().anyMatch(key::startsWith));
        inherited.putAll(wanted);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the process to end, and ends it when it does not within the time. */
    void stop(Duration grace) {
        stop(process.toHandle(), grace);
        record.removeFrom(state);
    }

    /** Ends the process as a crash would (SIGKILL). */
    void kill() {
        stop(Duration.ZERO);
    }

    static void stop(ProcessHandle handle, Duration grace) {
        if (grace.isPositive()) {
            handle.destroy();
        }
        if (!ended(handle, grace)) {
            handle.destroyForcibly();
            ended(handle, Duration.ofSeconds(20));
        }
    }

    /** Fails with the end of the log when the process died. */
    void checkAlive() {
        if (!process.isAlive()) {
            throw new StackException(record.name() + " ended with status " + process.exitValue() + ":\n"
                    + logTail(state, record.name()));
        }
    }

    static String logTail(StateFolder state, String name) {
        var log = state.log(name);
        try (Stream<String> lines = Files.lines(log)) {
            var all = new ArrayList<>(lines.toList());
            return String.join("\n", all.subList(Math.max(0, all.size() - TAIL), all.size())) + "\n(" + log + ")";
        } catch (IOException | java.io.UncheckedIOException e) {
            return "(" + log + ")";
        }
    }

    private static boolean ended(ProcessHandle handle, Duration within) {
        try {
            handle.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Ctrl-C in a terminal reaches every process of its session at once; in sessions of their own the services are
     * ended by us, one after the other, while the database still answers. {@code setsid} keeps the pid.
     */
    private static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .stream()
                .toList();
    }
}
