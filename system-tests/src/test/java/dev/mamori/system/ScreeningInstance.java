package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A further blocklist-service beside the one of the stack, as a process of its own: with the same settings, but ports, a
 * state folder and a way to the database of its own. Linux only: the settings are those of the running process.
 */
final class ScreeningInstance implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private int web;
    private int management;
    private Process process;

    ScreeningInstance(Path folder, int databasePort, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = new HashMap<>(ofTheStack());
        this.settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                this.settings
                        .get("QUARKUS_DATASOURCE_JDBC_URL")
                        .replaceFirst("//[^/]+/", "//127.0.0.1:" + databasePort + "/"));
        this.settings.put(
                "MAMORI_BLOCKLIST_STATE_FOLDER", folder.resolve("state").toString());
        this.settings.putAll(settings);
    }

    /** Where the database of the stack is. */
    static int databasePort() throws IOException {
        return URI.create(ofTheStack().get("QUARKUS_DATASOURCE_JDBC_URL").substring("jdbc:".length()))
                .getPort();
    }

    void start() throws IOException {
        web = freePort();
        management = freePort();
        var builder = new ProcessBuilder(
                        Checkout.javaHome().resolve("bin/java").toString(),
                        "-Xmx224m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dquarkus.flyway.placeholders.app_role=" + settings.get("QUARKUS_DATASOURCE_USERNAME"),
                        "-jar",
                        Checkout.find().jar(ServiceName.BLOCKLIST).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("MAMORI_"));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(web));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        process = builder.start();
    }

    /** As a crash ends it (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        return health().statusCode() == 200;
    }

    /** The readiness checks as they answer; status 0 while nothing listens. */
    Health health() {
        try {
            var answer = get(management, "/q/health/ready", Map.of());
            return new Health(answer.statusCode(), answer.body());
        } catch (IOException notYet) {
            return new Health(0, "");
        }
    }

    record Health(int statusCode, String body) {}

    /** What Micrometer shows. */
    String metrics() throws IOException {
        return get(management, "/q/metrics", Map.of()).body();
    }

    /** The word about one call. */
    String word(String key, String query) throws IOException {
        var answer = get(web, "/v1/screening?" + query, Map.of("X-API-Key", key, "Accept", "text/plain"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    String log(int lines) throws IOException {
        var all = Files.readAllLines(log());
        return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            kill();
        }
        http.shutdownNow();
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    private HttpResponse<String> get(int port, String path, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Map<String, String> ofTheStack() throws IOException {
        var pid = Shared.stack().service(ServiceName.BLOCKLIST).pid();
        var environment = new HashMap<String, String>();
        for (var each : Files.readString(Path.of("/proc", String.valueOf(pid), "environ"))
                .split("\0")) {
            var at = each.indexOf('=');
            if (at > 0 && (each.startsWith("QUARKUS_") || each.startsWith("MAMORI_"))) {
                environment.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        return environment;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** For tests that need another list of processes. */
    static List<String> needs() {
        return Files.isDirectory(Path.of("/proc")) ? List.of() : List.of("Linux");
    }
}
