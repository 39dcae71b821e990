package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every object has the fields of its kind and no other")
class SchemaTest {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1 Secret", Secret.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1 Job", Job.class),
            Map.entry("networking.k8s.io/v1 Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class));

    /** Kinds of operators of which no model is among the libraries: nothing here checks their fields. */
    private static final Set<String> UNCHECKED = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "external-secrets.io/v1 SecretStore",
            "external-secrets.io/v1 ExternalSecret");

    /** The models keep unknown fields in a map of their own; here they are refused. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return Boolean.FALSE;
                }
            });

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/monitored", "overlays/dev", "overlays/staging", "overlays/production"})
    void kustomize(String folder) throws Exception {
        check(Manifests.kustomize(folder).all());
    }

    @Test
    @DisplayName(
            "The operator runs the statements of roles.sql, each in a text of its own: no database is made in a transaction")
    void theOperatorSetsUpWhatRolesSqlSetsUp() {
        var postgresql = Tree.MODULE.resolve("kustomize/components/postgresql");
        var statements = Stream.of(Tree.read(postgresql.resolve("roles.sql"))
                        .replaceAll("(?m)^--.*$", "")
                        .split(";"))
                .map(statement -> statement.replaceAll("\\s+", " ").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
        var cluster =
                Tree.documents(Tree.read(postgresql.resolve("cluster.yaml"))).getFirst();

        assertThat(cluster.at("/spec/bootstrap/initdb/postInitSQL").valueStream())
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(statements);
    }

    @Test
    void chart() throws Exception {
        check(Manifests.chart("monitoring.enabled=true", "ingress.enabled=true").all());
    }

    @Test
    void secrets() throws Exception {
        check(Tree.documents(Tree.run(Tree.MODULE.resolve("secrets").toString())));
    }

    @Test
    void noticesAFieldThatDoesNotExist() {
        var wrong =
                (ObjectNode) Manifests.chart().one("Deployment", "case-service").deepCopy();
        ((ObjectNode) wrong.at("/spec/template/spec/containers/0")).put("imagePullPolice", "Always");
        assertThatThrownBy(() -> check(List.of(wrong))).hasMessageContaining("imagePullPolice");

        var deep = (ObjectNode)
                Manifests.chart().one("NetworkPolicy", "deliveries").deepCopy();
        ((ObjectNode) deep.at("/spec/egress/0/to/0/ipBlock")).put("exempt", "10.0.0.0/8");
        assertThatThrownBy(() -> check(List.of(deep))).hasMessageContaining("exempt");
    }

    private static void check(List<JsonNode> manifests) throws Exception {
        assertThat(manifests).isNotEmpty();
        for (var each : manifests) {
            var kind =
                    each.path("apiVersion").asText() + " " + each.path("kind").asText();
            assertThat(KINDS.containsKey(kind) || UNCHECKED.contains(kind))
                    .as(kind)
                    .isTrue();
            assertThat(Manifests.name(each)).matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
            if (KINDS.containsKey(kind)) {
                STRICT.treeToValue(each, KINDS.get(kind));
            }
        }
    }
}
