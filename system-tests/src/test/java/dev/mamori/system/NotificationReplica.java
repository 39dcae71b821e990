package dev.mamori.system;

import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;

/**
 * A second notification-service on the same database, as a process of its own with the settings of the stack's. Linux only:
 * the settings are those of the running process.
 */
final class NotificationReplica implements AutoCloseable {

    private final int management;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private NotificationReplica(Process process, int management) {
        this.process = process;
        this.management = management;
    }

    static NotificationReplica start(Path folder) throws IOException {
        var settings = new HashMap<String, String>();
        var pid = Shared.stack().service(ServiceName.NOTIFICATION).pid();
        for (var each : Files.readString(Path.of("/proc", String.valueOf(pid), "environ"))
                .split("\0")) {
            var at = each.indexOf('=');
            if (at > 0 && (each.startsWith("QUARKUS_") || each.startsWith("MAMORI_"))) {
                settings.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        var management = ScreeningInstance.freePort();
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ScreeningInstance.freePort()));
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        var builder = new ProcessBuilder(
                        Checkout.javaHome().resolve("bin/java").toString(),
                        "-Xmx224m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dquarkus.flyway.placeholders.app_role=" + settings.get("QUARKUS_DATASOURCE_USERNAME"),
                        "-jar",
                        Checkout.find().jar(ServiceName.NOTIFICATION).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("replica.log").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("MAMORI_"));
        builder.environment().putAll(settings);
        return new NotificationReplica(builder.start(), management);
    }

    boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.shutdownNow();
    }
}
