package dev.mamori.system;

import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Faults one after the other, their kind, place and distance drawn from a seed. Linux only. */
final class RandomFaults {

    /** What can happen; the last two are of the database of all services. */
    enum Fault {
        KILL,
        PAUSE,
        RESTART,
        CUT_CONNECTIONS,
        DATABASE_CRASH
    }

    private final Random random;
    private final Map<Fault, Integer> mix = new EnumMap<>(Fault.class);

    RandomFaults(long seed) {
        random = new Random(seed);
    }

    /** How often each happened. */
    Map<Fault, Integer> mix() {
        return Map.copyOf(mix);
    }

    /** Lets so many of these happen. Afterwards every service runs again. */
    void happen(int count, List<Fault> kinds) {
        for (int i = 0; i < count; i++) {
            var fault = kinds.get(i < kinds.size() ? i : random.nextInt(kinds.size()));
            var service = ServiceName.values()[random.nextInt(ServiceName.values().length)];
            System.out.println("fault: " + fault + " " + service);
            happen(fault, service);
            mix.merge(fault, 1, Integer::sum);
            sleep(Duration.ofMillis(500 + random.nextInt(1500)));
        }
    }

    private void happen(Fault fault, ServiceName service) {
        var process = Shared.stack().service(service);
        switch (fault) {
            case KILL -> {
                process.kill();
                process.start();
            }
            case RESTART -> {
                process.stop();
                process.start();
            }
            case PAUSE -> {
                signal("STOP", process.pid());
                sleep(Duration.ofMillis(1000 + random.nextInt(4000)));
                signal("CONT", process.pid());
            }
            case CUT_CONNECTIONS -> backends(service).forEach(pid -> signal("TERM", pid));
            // One backend that dies so lets PostgreSQL end all others and recover from its log.
            case DATABASE_CRASH -> backends(service).stream().limit(1).forEach(pid -> signal("KILL", pid));
        }
    }

    /** The processes of PostgreSQL that serve this service's connections. */
    private static List<Long> backends(ServiceName service) {
        var file = Checkout.find().root().resolve("system-tests/target/stack");
        try (var files = Files.find(file, 4, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            var pid = Long.parseLong(Files.readAllLines(files.findFirst().orElseThrow())
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid)
                    .orElseThrow()
                    .children()
                    .map(ProcessHandle::pid)
                    .filter(each -> title(each).contains(": " + service.database() + "_app "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
