package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The chart and kustomize say the same, and the chart refuses what it does not know")
class ChartTest {

    @Test
    void rendersToTheSameObjectsAsTheBase() {
        assertSame(Manifests.kustomize("base"), Manifests.chart());
    }

    @Test
    void rendersToTheSameObjectsAsTheBaseWithMonitoring() {
        assertSame(Manifests.kustomize("overlays/monitored"), Manifests.chart("monitoring.enabled=true"));
    }

    @Test
    void rendersToTheSameObjectsAsTheBaseWithMailAndABucket() {
        assertSame(
                Manifests.kustomize("overlays/with-mail-and-s3"),
                Manifests.chart("mail.enabled=true", "evidenceStore.enabled=true"));
    }

    @Test
    void onlyTheServiceConcernedReachesTheRelayAndTheBucket() {
        var chart = Manifests.chart("mail.enabled=true", "mail.port=2525", "evidenceStore.enabled=true");

        assertThat(chart.one("NetworkPolicy", "mail").at("/spec").toString())
                .contains("notification-service", "\"port\":2525");
        assertThat(chart.one("NetworkPolicy", "evidence").at("/spec").toString())
                .contains("case-service", "\"port\":9000");
        assertThat(chart.kind("PersistentVolumeClaim").map(Manifests::name))
                .containsExactly("blocklist-screening-data");
        assertThat(Manifests.chart().kind("NetworkPolicy").map(Manifests::name)).doesNotContain("mail", "evidence");
    }

    @Test
    void passesHelmsOwnStrictLint() {
        var lint = new Helm(Manifests.chartFolder()).lint().strict().call();
        assertThat(lint.getMessages().stream()
                        .filter(message -> !message.contains("icon is recommended"))
                        .filter(message -> message.startsWith("[ERROR]") || message.startsWith("[WARNING]")))
                .isEmpty();
        assertThat(lint.isFailed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replicaCount=3",
                "workloads.case-service.replica=3",
                "workloads.case-service.replicas=many",
                "workloads.screening.replicas=2",
                "image.tag=latest",
                "issuer=sign-in.example.com",
                "mail.password=abc",
                "mail.linkBase=https://mamori.example.com/",
                "evidenceStore.endpoint=bucket.example.com",
                "workloads.case-service.properties.mamori\\.evidence\\.s3\\.access-key=abc",
                "properties.mamori\\.search-key=abc",
                "workloads.case-service.volume.accessMode=ReadOnlyMany"
            })
    void refusesAValueThatItDoesNotKnow(String value) {
        assertThatThrownBy(() -> Manifests.chart(value)).hasMessageContaining("schema");
    }

    @Test
    void putsItsValuesWhereTheyBelong() {
        var chart = Manifests.chart(
                "image.registry=ghcr.io/example",
                "image.jvm=true",
                "issuer=https://login.example.org",
                "postgresql.host=pooler",
                "postgresql.directHost=server",
                "workloads.case-service.replicas=5",
                "workloads.case-service.properties.mamori\\.guard\\.look=PT1S",
                "ingress.enabled=true",
                "networkPolicy.enabled=false");

        var deployment = chart.one("Deployment", "case-service");
        assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(5);
        assertThat(Manifests.container(deployment).path("image").asText())
                .isEqualTo("ghcr.io/example/case-service:0.1.0-jvm");
        assertThat(chart.one("ConfigMap", "mamori")
                        .at("/data/shared.properties")
                        .asText())
                .contains("auth-server-url=https://login.example.org\n", "host=pooler\n", "direct-host=server\n");
        assertThat(chart.one("ConfigMap", "case-service")
                        .at("/data/service.properties")
                        .asText())
                .contains("mamori.guard.look=PT1S");
        assertThat(chart.one("Ingress", "mamori").toString()).contains("blocklist-screening.mamori.example.com");
        assertThat(chart.kind("NetworkPolicy")).isEmpty();
        assertThat(deployment.at("/spec/template/metadata/annotations/checksum~1config"))
                .as("a change of configuration is a rollout")
                .isNotEqualTo(Manifests.chart()
                        .one("Deployment", "case-service")
                        .at("/spec/template/metadata/annotations/checksum~1config"));
    }

    @ParameterizedTest
    @CsvSource({"dev, 1", "staging, 2", "production, 3"})
    void eachOverlayRenders(String overlay, int replicas) {
        var manifests = Manifests.kustomize("overlays/" + overlay);
        assertThat(manifests
                        .one("Deployment", "case-service")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(replicas);
        assertThat(manifests.kind("Namespace").map(each -> each.at(
                                "/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()))
                .containsExactly("restricted");
        assertThat(manifests.all().stream()
                        .filter(each -> !each.path("kind").asText().equals("Namespace"))
                        .map(each -> each.at("/metadata/namespace").asText())
                        .collect(Collectors.toSet()))
                .hasSize(1)
                .doesNotContain("");
    }

    @Test
    void documentsEveryValue() {
        var schema = Tree.documents(Tree.read(Manifests.chartFolder().resolve("values.schema.json")))
                .getFirst();
        var values = Tree.documents(Tree.read(Manifests.chartFolder().resolve("values.yaml")))
                .getFirst();
        schema.path("properties").properties().stream()
                .filter(each -> !each.getKey().equals("global"))
                .forEach(each ->
                        assertThat(values.has(each.getKey())).as(each.getKey()).isTrue());
        var version = Tree.read(Path.of("pom.xml"))
                .lines()
                .filter(line -> line.contains("-SNAPSHOT</version>"))
                .map(line -> line.replaceAll(".*<version>|-SNAPSHOT.*", ""))
                .findFirst()
                .orElseThrow();
        var chart = Tree.documents(Tree.read(Manifests.chartFolder().resolve("Chart.yaml")))
                .getFirst();
        assertThat(chart.path("version").asText()).isEqualTo(version);
        assertThat(chart.path("appVersion").asText()).isEqualTo(version);
    }

    private static void assertSame(Manifests kustomize, Manifests chart) {
        var ofKustomize = kustomize.all().stream().map(Same::normal).collect(Same.byName());
        var ofChart = chart.all().stream().map(Same::normal).collect(Same.byName());
        assertThat(ofChart.keySet()).isEqualTo(ofKustomize.keySet());
        Stream.of(new TreeSet<>(ofChart.keySet())).flatMap(TreeSet::stream).forEach(name -> assertThat(
                        pretty(ofChart.get(name)))
                .as("chart and base: " + name)
                .isEqualTo(pretty(ofKustomize.get(name))));
    }

    private static String pretty(JsonNode node) {
        return Same.sorted(node).toPrettyString();
    }
}
