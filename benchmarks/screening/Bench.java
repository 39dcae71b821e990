import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interleaved rounds over all targets; prints medians and ratios. See ../README.md. */
public class Bench {
    private static final String SERVER_CORE = "0";
    private static final String LOAD_CORE = "1";
    private static final int WARM_UP_SECONDS = 25;
    private static final int ROUND_SECONDS = 4;
    /** 64 connections with this pause make about 12,000 requests a second on every target. */
    private static final int DELAY_MS = 4;

    record Target(String name, Server server, String path, String key, String accept) {}

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        int entries = Integer.parseInt(args[1]);
        Path work = Files.createTempDirectory("mamori-bench");
        System.out.printf("%s, %s, load %s; %d rounds, %d entries%n", cpu(), "JDK " + Runtime.version(), load(), rounds, entries);
        List<Server> servers = new ArrayList<>();
        try (Database database = Database.start(work, entries)) {
            Server screening = Server.screening(work, database, SERVER_CORE);
            servers.add(screening);
            database.fill();
            screening.awaitListed(database.key(), Database.LISTED);
            Server hello = Server.hello(work, SERVER_CORE);
            servers.add(hello);
            List<Target> targets = new ArrayList<>();
            if (Server.nginxIsThere()) {
                Server nginx = Server.nginx(work, SERVER_CORE);
                servers.add(nginx);
                targets.add(new Target("nginx static", nginx, "/?", null, null));
            }
            targets.add(new Target("hello", hello, "/hello?", null, null));
            targets.add(new Target("screening text", screening, "/v1/screening?", database.key(), "text/plain"));
            targets.add(new Target("screening json", screening, "/v1/screening?", database.key(), "application/json"));
            targets.add(new Target("screening freeswitch", screening, "/v1/screening?", database.key(), "text/xml"));
            measure(targets, rounds, entries);
            System.out.println("refused calls recorded: " + database.refusedCalls());
        } finally {
            servers.forEach(Server::stop);
        }
    }

    private static void measure(List<Target> targets, int rounds, int entries) throws Exception {
        Map<Target, List<Load.Result>> results = new LinkedHashMap<>();
        for (Target target : targets) {
            Load.run(target.server(), target.path(), target.key(), target.accept(), entries, LOAD_CORE, WARM_UP_SECONDS);
            results.put(target, new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (Target target : targets) {
                results.get(target)
                        .add(Load.run(
                                target.server(),
                                target.path(),
                                target.key(),
                                target.accept(),
                                entries,
                                LOAD_CORE,
                                ROUND_SECONDS,
                                DELAY_MS));
            }
        }
        double nginx = results.entrySet().stream()
                .filter(e -> e.getKey().name().startsWith("nginx"))
                .mapToDouble(e -> cpu(e.getValue()))
                .findFirst()
                .orElse(Double.NaN);
        double hello = results.entrySet().stream()
                .filter(e -> e.getKey().name().equals("hello"))
                .mapToDouble(e -> cpu(e.getValue()))
                .findFirst()
                .orElseThrow();
        System.out.printf("%-22s %10s %12s %10s %10s %8s%n", "target", "req/s", "CPU us/req", "x nginx", "x hello", "errors");
        results.forEach((target, all) -> System.out.printf(
                "%-22s %10.0f %12.1f %10.2f %10.2f %8d%n",
                target.name(),
                median(all.stream().mapToDouble(Load.Result::perSecond)),
                cpu(all),
                cpu(all) / nginx,
                cpu(all) / hello,
                all.stream().mapToLong(Load.Result::errors).sum()));
    }

    private static double cpu(List<Load.Result> all) {
        return median(all.stream().mapToDouble(Load.Result::cpuMicros));
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String cpu() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("unknown CPU")
                + " x " + Runtime.getRuntime().availableProcessors();
    }

    private static String load() throws IOException {
        return String.join(" ", Arrays.copyOf(Files.readString(Path.of("/proc/loadavg")).split(" "), 3));
    }
}
