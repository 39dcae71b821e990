import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long a packaged service takes from exec to ready, and what it needs then: as JARs, with an AOT cache of a training run,
 * and as a native executable where one was built. Migrations are done and the block list is loaded. See ../README.md.
 */
public class Start {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> JVM =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /** A start waits for an issuer that is away; this one is there and says what it is asked when a service starts. */
    private static final String ISSUER = issuer();

    private final String service;
    private final Path work;
    private final Database database;

    private Start(String service, Path work, Database database) {
        this.service = service;
        this.work = work;
        this.database = database;
    }

    /** @param args services separated by commas, rounds, entries of the block list */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[1]);
        int entries = Integer.parseInt(args[2]);
        System.out.printf("%-22s %-8s %10s %10s %8s %8s%n", "service", "as", "ready s", "CPU s", "RSS MB", "x jar");
        for (String service : args[0].split(",")) {
            Path work = Files.createTempDirectory("mamori-start");
            try (Database database = Database.start(work, entries)) {
                new Start(service, work, database).measure(rounds);
            }
        }
        System.exit(0); // the issuer's threads
    }

    private void measure(int rounds) throws Exception {
        try (Run first = run(java(List.of()))) {
            first.awaitReady(); // makes the tables
        }
        if (service.equals("blocklist-service")) {
            database.fill();
        }
        Map<String, List<String>> targets = new LinkedHashMap<>();
        targets.put("jar", java(List.of()));
        Path cache = work.resolve("app.aot");
        try (Run training = run(java(List.of("-XX:AOTCacheOutput=" + cache)))) {
            training.awaitReady();
            for (String path : List.of("/v1/events", "/v1/clients/CL-B/nothing", "/v1/screening?number=0312345678")) {
                training.ask(training.http, path);
            }
            training.ask(training.management, "/q/metrics");
        }
        if (Files.exists(cache)) {
            targets.put("aot", java(List.of("-XX:AOTCache=" + cache)));
        } else {
            System.out.println(service + ": the training run left no cache");
        }
        try (var built = Files.list(Path.of(service, "target"))) {
            built.filter(file -> file.toString().endsWith("-runner") && Files.isExecutable(file))
                    .findFirst()
                    .ifPresent(file -> targets.put("native", List.of(file.toAbsolutePath().toString())));
        }
        Map<String, List<double[]>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (var target : targets.entrySet()) {
                try (Run run = run(target.getValue())) {
                    double ready = run.awaitReady();
                    figures.computeIfAbsent(target.getKey(), name -> new ArrayList<>())
                            .add(new double[] {ready, run.cpuSeconds(), run.residentMegabytes()});
                }
            }
        }
        double jar = median(figures.get("jar"), 0);
        figures.forEach((name, all) -> System.out.printf(
                "%-22s %-8s %10.2f %10.2f %8.0f %8.2f%n",
                service, name, median(all, 0), median(all, 1), median(all, 2), median(all, 0) / jar));
    }

    private static double median(List<double[]> all, int figure) {
        double[] sorted = all.stream().mapToDouble(each -> each[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private List<String> java(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(JVM);
        command.addAll(more);
        command.addAll(List.of("-jar", Path.of(service, "target/quarkus-app/quarkus-run.jar").toString()));
        return command;
    }

    private Run run(List<String> command) throws IOException {
        return new Run(command, database.environment(work));
    }

    private final class Run implements AutoCloseable {
        private final int http = freePort();
        private final int management = freePort();
        private final Process process;
        private final long begun;

        Run(List<String> command, Map<String, String> environment) throws IOException {
            Path settings = work.resolve("placeholder.properties");
            Files.writeString(
                    settings,
                    "quarkus.flyway.placeholders.\"app_role\"=app_\nquarkus.shutdown.delay=0S\nquarkus.oidc.auth-server-url="
                            + ISSUER + "\n");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("service.log").toFile());
            builder.environment().putAll(environment);
            builder.environment().put("QUARKUS_CONFIG_LOCATIONS", settings.toString());
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(http));
            builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
            builder.environment().put("MAMORI_SERVICE_ACCOUNT_SECRET", "none");
            builder.environment().put("MAMORI_EVIDENCE_FOLDER", work.resolve("evidence").toString());
            begun = System.nanoTime();
            process = builder.start();
        }

        /** Seconds from exec to the first good readiness check. */
        double awaitReady() throws Exception {
            while (ask(management, "/q/health/ready") != 200) {
                if (!process.isAlive() || System.nanoTime() - begun > Duration.ofMinutes(4).toNanos()) {
                    throw new IllegalStateException("not ready: " + Files.readString(work.resolve("service.log")));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        int ask(int port, String path) throws InterruptedException {
            try {
                return HTTP.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException notYet) {
                return 0;
            }
        }

        double cpuSeconds() throws IOException {
            String[] fields = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        }

        double residentMegabytes() throws IOException {
            return Arrays.stream(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status")).split("\n"))
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static String issuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Map.of(
                            "/.well-known/openid-configuration",
                            "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url + "/keys\",\"token_endpoint\":\"" + url + "/token\"}",
                            "/keys",
                            "{\"keys\":[]}")
                    .forEach((path, json) -> server.createContext(path, exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, json.length());
                        exchange.getResponseBody().write(json.getBytes(StandardCharsets.US_ASCII));
                        exchange.close();
                    }));
            Thread answering = new Thread(server::start);
            answering.setDaemon(true);
            server.setExecutor(task -> Thread.ofVirtual().start(task));
            answering.start();
            return url;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
