package dev.mamori.k8s;

import static dev.mamori.k8s.Manifests.each;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alerts and dashboards ask for metrics that the services have, and each alert has its runbook")
class MonitoringTest {

    private static final Path MONITORING = Tree.MODULE.resolve("kustomize/components/monitoring");
    private static final Path RUNBOOKS = Tree.ROOT.resolve("docs/runbooks");
    private static final Pattern METER =
            Pattern.compile("(?:[mM]eters|[mM]etrics|Gauge|Timer|Counter)\\s*\\.\\w+\\(\\s*\"(mamori\\.[a-z.]+)\"");
    private static final Pattern ASKED = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?=[{\\[)\\s]|$)");
    /** Quarkus' own, and what the cluster tells. */
    private static final Set<String> OTHERS = Set.of(
            "http_server_requests_seconds_count", "histogram_quantile", "container_cpu_cfs_throttled_periods_total");

    private static final List<String> ENDINGS =
            List.of("", "_total", "_seconds", "_seconds_bucket", "_seconds_count", "_seconds_sum", "_revisions");

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        var runbooks = new TreeSet<String>();
        for (var rule : (Iterable<com.fasterxml.jackson.databind.JsonNode>) rules()::iterator) {
            var url = rule.at("/annotations/runbook_url").asText();
            var file = url.substring(url.lastIndexOf('/') + 1);
            runbooks.add(file);
            var runbook = RUNBOOKS.resolve(file);
            assertThat(runbook).exists();
            assertThat(Tree.read(runbook))
                    .startsWith("# " + rule.path("alert").asText() + "\n")
                    .contains("`" + rule.path("expr").asText() + "`", "## Look", "## Do");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(Tree.read(RUNBOOKS.resolve("README.md"))).contains("(" + file + ")");
        }
        try (var files = Files.list(RUNBOOKS)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(runbooks);
        }
    }

    @Test
    void alertsAskForMetricsThatExist() throws IOException {
        assertExist(rules().map(rule -> rule.path("expr").asText()));
    }

    @Test
    void dashboardsAskForMetricsThatExist() throws IOException {
        try (var files = Files.list(MONITORING.resolve("dashboards"))) {
            var all = files.map(Tree::read).map(Tree::documents).toList();
            assertThat(all).hasSize(2);
            all.forEach(dashboard -> {
                var panels = each(dashboard.getFirst().path("panels")).toList();
                assertThat(panels).isNotEmpty();
                assertThat(panels.stream().map(panel -> panel.path("id").asInt()))
                        .doesNotHaveDuplicates();
                assertExist(panels.stream()
                        .flatMap(panel -> each(panel.path("targets")))
                        .map(target -> target.path("expr").asText()));
            });
        }
    }

    @Test
    void deliveriesScaleByAMetricThatExists() {
        var scaling =
                Tree.documents(Tree.read(MONITORING.resolve("scaling.yaml"))).getFirst();
        var metric = scaling.at("/spec/metrics/0/external/metric/name").asText();
        assertExist(Stream.of(metric + "{"));
        assertThat(Tree.documents(Tree.read(MONITORING.resolve("prometheus-adapter.yaml")))
                        .getFirst()
                        .at("/rules/external/0/name/as")
                        .asText())
                .isEqualTo(metric);
    }

    private static Stream<com.fasterxml.jackson.databind.JsonNode> rules() {
        return each(Tree.documents(Tree.read(MONITORING.resolve("rules.yaml")))
                .getFirst()
                .at("/spec/groups/0/rules"));
    }

    private static void assertExist(Stream<String> expressions) {
        var known = metersInTheCode();
        assertThat(known).hasSizeGreaterThan(12);
        expressions.forEach(expression -> {
            var asked = ASKED.matcher(
                            expression.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("by \\([^)]*\\)", ""))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !OTHERS.contains(name))
                    .collect(Collectors.toSet());
            assertThat(asked).as(expression).allMatch(name -> known.stream()
                    .anyMatch(meter -> ENDINGS.stream().anyMatch(ending -> name.equals(meter + ending))));
        });
    }

    private static Set<String> metersInTheCode() {
        return Stream.of("case-service", "judgment-service", "blocklist-service", "notification-service", "platform")
                .map(Tree.ROOT::resolve)
                .flatMap(MonitoringTest::javaFiles)
                .flatMap(file -> METER.matcher(Tree.read(file)).results().map(match -> match.group(1)))
                .map(name -> name.replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().contains("/src/main/")
                            && file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
