package dev.mamori.k8s;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rendered manifests, from kustomize or from the chart. */
record Manifests(List<JsonNode> all) {

    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();
    private static final boolean HAS_KUBECTL = findKubectl();
    private static final Path CHART = Tree.MODULE.resolve("helm/mamori");

    /** A folder below {@code kustomize/}; the test is skipped where kubectl is missing. */
    static Manifests kustomize(String folder) {
        assumeTrue(hasKubectl(), "no kubectl of version 1.27 or later: kustomize is not rendered here");
        return RENDERED.computeIfAbsent(
                "kustomize " + folder,
                name -> new Manifests(Tree.documents(Tree.run(
                        "kubectl",
                        "kustomize",
                        Tree.MODULE.resolve("kustomize").resolve(folder).toString()))));
    }

    /** The chart with its default values and these, {@code key=value}. */
    static Manifests chart(String... values) {
        return RENDERED.computeIfAbsent("chart " + String.join(" ", values), name -> {
            var template = new Helm(CHART).template().withName("mamori").withKubeVersion("1.30.0");
            for (var value : values) {
                var at = value.indexOf('=');
                template.set(value.substring(0, at), value.substring(at + 1));
            }
            return new Manifests(Tree.documents(template.call()));
        });
    }

    static Path chartFolder() {
        return CHART;
    }

    /** Whether a kubectl is there whose kustomize knows components and patches as they are written here: version 5. */
    static boolean hasKubectl() {
        return HAS_KUBECTL;
    }

    private static boolean findKubectl() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(Path::of)
                        .anyMatch(folder -> Files.isExecutable(folder.resolve("kubectl")))
                && Tree.run("kubectl", "version", "--client").contains("Kustomize Version: v5");
    }

    Stream<JsonNode> kind(String kind) {
        return all.stream().filter(each -> each.path("kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        return kind(kind)
                .filter(each -> name(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** Deployments and Jobs. */
    List<JsonNode> workloads() {
        return Stream.concat(kind("Deployment"), kind("Job")).toList();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
