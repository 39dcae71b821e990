package dev.mamori.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Images: a small base of a version, no root, nothing fetched, and what the manifests expect of them")
class ImagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.native", "Dockerfile.jvm"})
    void keepsToTheRules(String file) {
        var lines = instructions(file);
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM [a-z0-9./-]+:[0-9][\\w.-]*( AS [a-z]+)?"));
        assertThat(lines).noneMatch(line -> line.matches("(?i).*(:latest|apt-get|microdnf|curl |wget |^ADD ).*"));
        assertThat(lines.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER 10001:10001");
        var last = lines.subList(
                lines.lastIndexOf(lines.stream()
                        .filter(line -> line.startsWith("FROM "))
                        .reduce((first, second) -> second)
                        .orElseThrow()),
                lines.size());
        assertThat(last.indexOf("USER 10001:10001"))
                .as("the user is set in the last stage, before the entry point")
                .isPositive()
                .isLessThan(last.indexOf(entryPoint(last)));
        assertThat(entryPoint(last)).startsWith("ENTRYPOINT [");
        assertThat(last).contains("EXPOSE 8080 9000").noneMatch(line -> line.startsWith("RUN "));
        assertThat(last).anyMatch(line -> line.contains("/sbom/"));
        assertThat(last.stream().filter(line -> line.startsWith("COPY ")))
                .as("nothing is owned by the user that runs it")
                .noneMatch(line -> line.contains("--chown"));
    }

    @Test
    void theirUserIsTheOneOfTheManifests() {
        var user = Manifests.pod(Manifests.chart().one("Deployment", "case-service"))
                .at("/securityContext/runAsUser")
                .asText();
        assertThat(List.of("Dockerfile.native", "Dockerfile.jvm"))
                .allMatch(file -> instructions(file).contains("USER " + user + ":" + user));
    }

    @Test
    void theContextHoldsOnlyWhatIsCopied() {
        assertThat(Tree.read(Tree.ROOT.resolve(".dockerignore")).lines()).contains("**");
    }

    private static String entryPoint(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("ENTRYPOINT"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> instructions(String file) {
        return Tree.read(Tree.MODULE.resolve("images").resolve(file))
                .replace("\\\n", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toList());
    }
}
