package dev.mamori.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.api.Session;
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
import java.util.Map;

/**
 * A second case-service beside the one of the stack, on the same database, as a process of its own. Linux only: its
 * settings are those of the running process.
 */
final class CaseReplica implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int web;
    private final int management;
    private final Process process;

    private CaseReplica(int web, int management, Process process) {
        this.web = web;
        this.management = management;
        this.process = process;
    }

    /** Starts it; see {@link #isReady}. */
    static CaseReplica start(Path folder) throws IOException {
        int web = freePort();
        int management = freePort();
        var settings = new java.util.HashMap<String, String>();
        var pid = Shared.stack().service(ServiceName.CASE).pid();
        for (var each : Files.readString(Path.of("/proc", String.valueOf(pid), "environ"))
                .split("\0")) {
            int at = each.indexOf('=');
            if (at > 0 && (each.startsWith("QUARKUS_") || each.startsWith("MAMORI_"))) {
                settings.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        var builder = new ProcessBuilder(
                        Checkout.javaHome().resolve("bin/java").toString(),
                        "-Xmx224m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dquarkus.flyway.placeholders.app_role=" + settings.get("QUARKUS_DATASOURCE_USERNAME"),
                        "-jar",
                        Checkout.find().jar(ServiceName.CASE).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("replica.log").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("MAMORI_"));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(web));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        return new CaseReplica(web, management, builder.start());
    }

    boolean isReady() {
        try {
            return get(management, "/q/health/ready", Map.of()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What this caller sees here, whatever has become of the other replica. */
    JsonNode seenBy(Session caller, String path) {
        try {
            var answer = get(web, path, Map.of("Authorization", "Bearer " + caller.token()));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.shutdownNow();
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
