package dev.mamori.k8s;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The packaged service that a Deployment or a Job names, run as a process with the environment and the mounted files that
 * the manifest gives it, and nothing else. Only where things are differs: the folder of the mounts, the ports, and what the
 * shared file says of PostgreSQL and the issuer.
 */
final class InCluster implements AutoCloseable {

    private final Manifests manifests;
    private final JsonNode workload;
    private final Path folder;
    private final int http = freePort();
    private final int management = freePort();
    private final Map<String, String> peers = new HashMap<>();
    private Process process;

    InCluster(Manifests manifests, JsonNode workload, Path folder) {
        this.manifests = manifests;
        this.workload = workload;
        this.folder = folder;
    }

    /** Another service is there and not where the manifest says. */
    InCluster withPeer(String name, String url) {
        peers.put("mamori.peers." + name + ".url", url);
        return this;
    }

    /** @param secrets files of Secrets by name and key */
    InCluster start(int postgresPort, int issuerPort, Map<String, Map<String, String>> secrets) throws IOException {
        Files.createDirectories(folder.resolve("etc/mamori"));
        mount(secrets, postgresPort, issuerPort);
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("MAMORI_"));
        Manifests.each(Manifests.container(workload).path("env"))
                .forEach(each -> environment.put(
                        each.path("name").asText(), moved(each.path("value").asText())));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(http));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        process = builder.start();
        return this;
    }

    /** The exit code. */
    int await() throws InterruptedException, IOException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("still running:\n" + logTail());
        }
        return process.exitValue();
    }

    /** Status of a probe of the manifest ({@code startupProbe}, ...); 0 while nothing listens. */
    int probe(String name) {
        return status(
                management,
                Manifests.container(workload).at("/" + name + "/httpGet/path").asText());
    }

    int managementStatus(String path) {
        return status(management, path);
    }

    int publicStatus(String path) {
        return status(http, path);
    }

    String metrics() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (probe("readinessProbe") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not ready:\n" + logTail());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    String logTail() {
        var lines = Tree.read(log()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private Path jar() {
        var image = Manifests.container(workload).path("image").asText();
        var service = image.substring(image.lastIndexOf('/') + 1).replaceFirst("[:@].*", "");
        return Tree.ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private void mount(Map<String, Map<String, String>> secrets, int postgresPort, int issuerPort) throws IOException {
        for (var volume :
                (Iterable<JsonNode>) Manifests.each(Manifests.pod(workload).path("volumes"))::iterator) {
            for (var source : (Iterable<JsonNode>) Manifests.each(volume.at("/projected/sources"))::iterator) {
                var isSecret = source.has("secret");
                var named = isSecret ? source.path("secret") : source.path("configMap");
                var name = named.path("name").asText();
                for (var item : (Iterable<JsonNode>) Manifests.each(named.path("items"))::iterator) {
                    var key = item.path("key").asText();
                    var text = isSecret
                            ? secrets.get(name).get(key)
                            : manifests
                                    .one("ConfigMap", name)
                                    .path("data")
                                    .path(key)
                                    .asText();
                    Files.writeString(
                            folder.resolve("etc/mamori")
                                    .resolve(item.path("path").asText()),
                            here(text, postgresPort, issuerPort));
                }
            }
        }
    }

    private String here(String text, int postgresPort, int issuerPort) {
        var own = moved(text);
        for (var peer : peers.entrySet()) {
            own = own.replaceAll("(?m)^(" + Pattern.quote(peer.getKey()) + ")=.*", "$1=" + peer.getValue());
        }
        return own.replaceAll("(?m)^(postgresql\\.(?:direct-)?host)=.*", "$1=127.0.0.1")
                .replaceAll("(?m)^postgresql\\.port=.*", "postgresql.port=" + postgresPort)
                .replaceAll("(?m)^postgresql\\.parameters=.*", "postgresql.parameters=sslmode=disable")
                .replaceAll("(?m)^(quarkus\\.oidc\\.auth-server-url)=.*", "$1=http://127.0.0.1:" + issuerPort);
    }

    private String moved(String text) {
        return text.replace("/etc/mamori", folder.resolve("etc/mamori").toString())
                .replace("/var/lib/mamori", folder.resolve("data").toString());
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    private static int status(int port, String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
