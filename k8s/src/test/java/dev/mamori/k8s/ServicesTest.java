package dev.mamori.k8s;

import static dev.mamori.k8s.Manifests.container;
import static dev.mamori.k8s.Manifests.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The manifests follow the services' own configuration: ports, paths, times, keys, peers")
class ServicesTest {

    private static final Pattern DOCUMENTED = Pattern.compile("`(mamori\\.[a-z0-9.-]+)`");

    private final Manifests manifests = Manifests.chart();
    private final Properties defaults = properties(
            Tree.read(Tree.ROOT.resolve("platform/web/src/main/resources/META-INF/microprofile-config.properties")));

    @Test
    void portsAreThoseOfTheServices() {
        manifests.kind("Deployment").forEach(deployment -> {
            var configured = configured(image(deployment));
            assertThat(port(deployment, "http")).isEqualTo(configured.getProperty("quarkus.http.port", "8080"));
            assertThat(port(deployment, "management")).isEqualTo(configured.getProperty("quarkus.management.port"));
            assertThat(configured.getProperty("quarkus.management.enabled")).isEqualTo("true");
            assertThat(configured.containsKey("quarkus.smallrye-health.root-path")
                            || configured.containsKey("quarkus.management.root-path"))
                    .as("the probes ask under /q/health")
                    .isFalse();
        });
    }

    @Test
    void aPodMayTakeAsLongToEndAsItsServiceDoes() {
        var seconds = seconds("%prod.quarkus.shutdown.delay") + seconds("quarkus.shutdown.timeout");
        manifests.kind("Deployment").forEach(deployment -> assertThat(Manifests.pod(deployment)
                        .path("terminationGracePeriodSeconds")
                        .asLong())
                .isGreaterThanOrEqualTo(seconds
                        + container(deployment)
                                .at("/lifecycle/preStop/sleep/seconds")
                                .asLong()
                        + 10));
    }

    @Test
    void everyKeyIsDocumented() {
        var documented = DOCUMENTED
                .matcher(Tree.read(Tree.ROOT.resolve("docs/configuration.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        manifests.kind("ConfigMap").forEach(map -> map.path("data")
                .forEach(text -> properties(text.asText()).stringPropertyNames().stream()
                        .filter(key -> key.startsWith("mamori.") && !key.startsWith("mamori.peers."))
                        .forEach(key -> assertThat(documented).contains(key))));
        assertThat(Tree.read(Tree.MODULE.resolve("secrets")))
                .contains(
                        "mamori.cursor-key=",
                        "mamori.search-key=",
                        "mamori.field-keys.k1=",
                        "mamori.field-key-current=");
    }

    @Test
    void peersAreServicesThatExistAndTheNetworkLetsThemMeet() {
        var between = manifests.one("NetworkPolicy", "between-services");
        var mayMeet = each(between.at("/spec/podSelector/matchExpressions/0/values"))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        manifests.kind("ConfigMap").forEach(map -> {
            var properties = properties(map.at("/data/service.properties").asText());
            properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("mamori.peers."))
                    .forEach(key -> {
                        var peer = properties.getProperty(key).replace("http://", "");
                        assertThat(manifests.one("Service", peer)).isNotNull();
                        assertThat(mayMeet).contains(peer, Manifests.name(map));
                    });
        });
    }

    /** Who has a consumer of a service's events, or a client of it, needs its address. */
    @Test
    void whoListensToAServiceKnowsWhereItIs() throws IOException {
        var source = Pattern.compile("String source\\(\\) \\{\\s*return \"([a-z]+)\"|configKey = \"([a-z]+)\"");
        for (var deployment : manifests.kind("Deployment").toList()) {
            var name = Manifests.name(deployment);
            if (name.equals("blocklist-screening")) {
                continue;
            }
            var known = properties(manifests
                    .one("ConfigMap", name)
                    .at("/data/service.properties")
                    .asText());
            try (var files = Files.walk(Tree.ROOT.resolve(image(deployment)).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> source.matcher(Tree.read(file))
                        .results()
                        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                        .forEach(peer -> assertThat(known.stringPropertyNames())
                                .as(file.toString())
                                .contains("mamori.peers." + peer + ".url")));
            }
            // The registry of clients, which every service copies.
            assertThat(known.containsKey("mamori.peers.notification.url") || name.equals("notification-service"))
                    .isTrue();
        }
    }

    private static String image(JsonNode workload) {
        var image = container(workload).path("image").asText();
        return image.substring(image.lastIndexOf('/') + 1, image.lastIndexOf(':'));
    }

    private Properties configured(String service) {
        var all = new Properties();
        all.putAll(defaults);
        all.putAll(properties(
                Tree.read(Tree.ROOT.resolve(Path.of(service, "src/main/resources/application.properties")))));
        return all;
    }

    private static String port(JsonNode deployment, String name) {
        return each(container(deployment).path("ports"))
                .filter(port -> port.path("name").asText().equals(name))
                .map(port -> port.path("containerPort").asText())
                .collect(Collectors.joining());
    }

    private long seconds(String key) {
        return Duration.parse("PT" + defaults.getProperty(key)).toSeconds();
    }

    private static Properties properties(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
