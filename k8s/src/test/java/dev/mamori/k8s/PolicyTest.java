package dev.mamori.k8s;

import static dev.mamori.k8s.Manifests.container;
import static dev.mamori.k8s.Manifests.each;
import static dev.mamori.k8s.Manifests.name;
import static dev.mamori.k8s.Manifests.pod;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a platform team looks for in every workload")
class PolicyTest {

    private static final String NAME = "app.kubernetes.io/name";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final List<String> LABELS = List.of(
            NAME,
            COMPONENT,
            "app.kubernetes.io/part-of",
            "app.kubernetes.io/instance",
            "app.kubernetes.io/version",
            "app.kubernetes.io/managed-by");

    static Stream<Manifests> rendered() {
        return Stream.concat(
                Stream.of(
                        Manifests.chart("monitoring.enabled=true"),
                        Manifests.chart("mail.enabled=true", "evidenceStore.enabled=true")),
                Manifests.hasKubectl()
                        ? Stream.of(
                                        "base",
                                        "overlays/dev",
                                        "overlays/staging",
                                        "overlays/production",
                                        "overlays/with-mail-and-s3")
                                .map(Manifests::kustomize)
                        : Stream.empty());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void podsKeepToTheRestrictedStandard(Manifests manifests) {
        assertThat(manifests.workloads()).hasSize(9).allSatisfy(workload -> {
            var pod = pod(workload);
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("serviceAccountName").asText()).isNotEmpty().isNotEqualTo("default");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(Stream.of("hostNetwork", "hostPID", "hostIPC").filter(pod::has))
                    .isEmpty();
            assertThat(each(pod.path("volumes")).filter(volume -> volume.has("hostPath")))
                    .isEmpty();
            assertThat(pod.path("containers")).hasSize(1);
            var security = container(workload).path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("privileged").asBoolean(false)).isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(security.at("/capabilities/add").isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void imagesAreOfAVersion(Manifests manifests) {
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(
                        container(workload).path("image").asText())
                .matches("[^:]+/[a-z-]+:[0-9]+\\.[0-9]+\\.[0-9]+(-jvm)?"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void workloadsCarryTheRecommendedLabels(Manifests manifests) {
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(
                        List.of(workload.at("/metadata/labels"), workload.at("/spec/template/metadata/labels")))
                .allSatisfy(labels -> assertThat(LABELS).allMatch(labels::has)));
        assertThat(manifests.all())
                .filteredOn(each -> !each.path("kind").asText().equals("Namespace"))
                .allSatisfy(each -> assertThat(each.at("/metadata/labels/app.kubernetes.io~1part-of")
                                .asText())
                        .as(name(each))
                        .isEqualTo("mamori"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void workloadsSayWhatTheyNeed(Manifests manifests) {
        assertThat(manifests.workloads()).allSatisfy(workload -> assertThat(
                        Stream.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory"))
                .allMatch(path ->
                        !container(workload).path("resources").at(path).asText().isEmpty()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void servicesAreProbedOnTheManagementPort(Manifests manifests) {
        assertThat(manifests.kind("Deployment").toList()).hasSize(5).allSatisfy(deployment -> {
            var container = container(deployment);
            assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                            .map(probe ->
                                    container.at("/" + probe + "/httpGet/path").asText()
                                            + " "
                                            + container
                                                    .at("/" + probe + "/httpGet/port")
                                                    .asText()))
                    .containsExactly(
                            "/q/health/started management", "/q/health/ready management", "/q/health/live management");
            // A pod that only waits for its database must not be killed for it.
            assertThat(container.at("/livenessProbe/periodSeconds").asInt()
                            * container.at("/livenessProbe/failureThreshold").asInt())
                    .isGreaterThanOrEqualTo(60);
            assertThat(container.at("/lifecycle/preStop/sleep/seconds").asInt()).isPositive();
        });
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void servicesStandOneDisruption(Manifests manifests) {
        manifests.kind("Deployment").forEach(deployment -> {
            var labels = deployment.at("/spec/template/metadata/labels");
            assertThat(manifests
                            .kind("PodDisruptionBudget")
                            .filter(budget -> selects(budget.at("/spec/selector"), labels)))
                    .as("budget of " + name(deployment))
                    .hasSize(1);
            assertThat(pod(deployment).path("topologySpreadConstraints"))
                    .hasSize(2)
                    .allMatch(each -> selects(each.path("labelSelector"), labels))
                    // A node that takes no such pod must not keep others waiting.
                    .allMatch(each -> !each.path("topologyKey").asText().equals("kubernetes.io/hostname")
                            || each.path("nodeTaintsPolicy").asText().equals("Honor"));
            assertThat(manifests.kind("Service").filter(service -> service.at("/spec/selector").properties().stream()
                            .allMatch(each -> each.getValue().equals(labels.path(each.getKey())))))
                    .as("Service of " + name(deployment))
                    .hasSize(1);
        });
        assertThat(manifests.kind("HorizontalPodAutoscaler").map(Manifests::name))
                .contains("blocklist-screening");
        manifests.kind("HorizontalPodAutoscaler").forEach(scaler -> assertThat(manifests
                        .one(
                                "Deployment",
                                scaler.at("/spec/scaleTargetRef/name").asText())
                        .at("/spec/replicas")
                        .isMissingNode())
                .as("an apply must not undo what the autoscaler of " + name(scaler) + " did")
                .isTrue());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void secretsAreFiles(Manifests manifests) {
        assertThat(manifests.kind("Secret")).isEmpty();
        assertThat(manifests.workloads()).allSatisfy(workload -> {
            assertThat(container(workload).has("envFrom")).isFalse();
            assertThat(each(container(workload).path("env"))).noneMatch(each -> each.has("valueFrom"));
            assertThat(each(container(workload).path("env")))
                    .noneMatch(each -> each.path("name").asText().matches(".*(PASSWORD|SECRET|_KEY).*"));
            assertThat(each(container(workload).path("volumeMounts"))
                            .filter(mount -> mount.path("name").asText().equals("config")))
                    .hasSize(1)
                    .allMatch(mount -> mount.path("readOnly").asBoolean());
        });
        assertThat(manifests.kind("ConfigMap").map(each -> each.path("data").toString()))
                .noneMatch(data -> Pattern.compile(
                                "password=|secret=|access-key=|secret-key=|field-keys\\.|search-key=|cursor-key=")
                        .matcher(data)
                        .find());
        // Who only works with the tables holds no password of their owner.
        assertThat(manifests.kind("Deployment"))
                .noneMatch(
                        deployment -> pod(deployment).path("volumes").toString().contains("-migration"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void onlyDeliveriesLeaveTheCluster(Manifests manifests) {
        var deny = manifests.one("NetworkPolicy", "default-deny");
        assertThat(deny.at("/spec/policyTypes")).hasSize(2);
        assertThat(deny.at("/spec/ingress").isMissingNode()
                        && deny.at("/spec/egress").isMissingNode())
                .isTrue();
        assertThat(manifests.workloads())
                .allMatch(workload ->
                        selects(deny.at("/spec/podSelector"), workload.at("/spec/template/metadata/labels")));

        var outside = manifests
                .kind("NetworkPolicy")
                .filter(policy -> each(policy.at("/spec/egress"))
                        .anyMatch(rule -> rule.path("to").isEmpty()
                                || each(rule.path("to"))
                                        .anyMatch(to -> to.has("ipBlock")
                                                || to.path("namespaceSelector").isEmpty()
                                                        && to.has("namespaceSelector"))))
                .toList();
        assertThat(outside).extracting(Manifests::name).containsExactly("deliveries");
        assertThat(manifests.workloads().stream()
                        .filter(workload -> selects(
                                outside.getFirst().at("/spec/podSelector"),
                                workload.at("/spec/template/metadata/labels")))
                        .map(Manifests::name))
                .containsExactly("notification-service");
        assertThat(outside.getFirst().toString())
                .contains("10.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16", "fc00::/7");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("rendered")
    void screeningIsAskedAndAsksNobodyButItsDatabase(Manifests manifests) {
        var labels = manifests.one("Deployment", "blocklist-screening").at("/spec/template/metadata/labels");
        assertThat(policies(manifests, labels, "Egress"))
                .containsExactlyInAnyOrder("default-deny", "names", "postgresql", "issuer");
        assertThat(policies(manifests, labels, "Ingress"))
                .containsExactlyInAnyOrder("default-deny", "ingress", "metrics");
        var migration = manifests.kind("Job").findFirst().orElseThrow().at("/spec/template/metadata/labels");
        assertThat(policies(manifests, migration, "Egress"))
                .containsExactlyInAnyOrder("default-deny", "names", "postgresql");
    }

    @Test
    void namesPortsThatExist() {
        Manifests.chart("ingress.enabled=true").kind("Service").forEach(service -> assertThat(
                        each(service.at("/spec/ports"))
                                .map(port -> port.path("targetPort").asText()))
                .containsExactly("http", "management"));
    }

    private static Set<String> policies(Manifests manifests, JsonNode labels, String direction) {
        return manifests
                .kind("NetworkPolicy")
                .filter(policy -> each(policy.at("/spec/policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .filter(policy -> selects(policy.at("/spec/podSelector"), labels))
                .map(Manifests::name)
                .collect(Collectors.toSet());
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(each -> each.getValue().equals(labels.path(each.getKey())))
                && each(selector.path("matchExpressions")).allMatch(expression -> each(expression.path("values"))
                        .anyMatch(value ->
                                value.equals(labels.path(expression.path("key").asText()))));
    }
}
