package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.stack.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Writes docs/requirements-status.md from docs/requirements.tsv and the REQ ids that tests cite, and fails when the page
 * is stale. Run it with {@code -Dmamori.requirements=write} to bring the page up to date.
 */
@DisplayName("docs/requirements-status.md tells which test holds each requirement")
class RequirementsStatusTest {

    private static final Pattern CITED = Pattern.compile("REQ-\\d+(?:\\.\\d+)*[a-z]?\\b");

    /** The reason of rows that only wait for a test; void once one cites them. */
    private static final String UNCITED = "no test cites this row yet";

    private final Path root = Checkout.find().root();

    /**
     * A row of docs/requirements.tsv.
     *
     * @param open why no test holds it, or what is missing beside the tests that do; empty for neither
     */
    private record Row(String id, String services, String text, String open) {}

    @Test
    void isUpToDate() throws IOException {
        var page = root.resolve("docs/requirements-status.md");
        var wanted = page(rows(), citations());
        if ("write".equals(System.getProperty("mamori.requirements"))) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page))
                .as("stale: run RequirementsStatusTest with -Dmamori.requirements=write")
                .isEqualTo(wanted);
    }

    @Test
    void givesAReasonForEachOpenRow() throws IOException {
        var cited = citations().keySet();
        assertThat(rows())
                .filteredOn(row -> !cited.contains(row.id()) && row.open().isBlank())
                .as("rows that no test cites and that give no reason in docs/requirements.tsv")
                .isEmpty();
    }

    @Test
    void knowsEachRowThatIsCited() throws IOException {
        var known = rows().stream().map(Row::id).collect(Collectors.toSet());
        assertThat(citations().keySet())
                .filteredOn(id -> known.stream().noneMatch(row -> row.equals(id) || row.startsWith(id + ".")))
                .as("cited ids that docs/requirements.tsv does not have")
                .isEmpty();
    }

    private List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(root.resolve("docs/requirements.tsv"))) {
            var cells = line.split("\t", -1);
            if (cells[0].startsWith("REQ-")) {
                rows.add(new Row(cells[0], cells[1], cells[2], cells[3]));
            }
        }
        return rows;
    }

    /** The tests that cite each id, as {@code module: Class}. */
    private Map<String, Set<String>> citations() throws IOException {
        var citations = new TreeMap<String, Set<String>>();
        for (var file : SourceFiles.of(root).stream().filter(this::isTest).toList()) {
            var module = root.relativize(file).toString().replaceFirst("/src/test/java/.*", "");
            var test = module + ": " + file.getFileName().toString().replace(".java", "");
            CITED.matcher(Files.readString(file)).results().forEach(id -> citations
                    .computeIfAbsent(id.group(), each -> new TreeSet<>())
                    .add(test));
        }
        return citations;
    }

    private boolean isTest(Path file) {
        var path = root.relativize(file).toString();
        return path.contains("src/test/java/")
                && path.endsWith("Test.java")
                && !path.endsWith("RequirementsStatusTest.java");
    }

    private static String page(List<Row> rows, Map<String, Set<String>> citations) {
        var held = rows.stream().filter(row -> citations.containsKey(row.id())).count();
        var page = new StringBuilder("""
                # Requirements and the tests that hold them

                Written by `RequirementsStatusTest` from [requirements.tsv](requirements.tsv) and the ids that tests cite; a
                test that cites a row is written to fail when its rule is removed. C case-service, J judgment-service, B
                blocklist-service, N notification-service, ORG a duty of people.

                """);
        page.append("%d of %d rows are held by a test.%n%n".formatted(held, rows.size()));
        page.append("| row | services | requirement | held by | open |\n|---|---|---|---|---|\n");
        rows.forEach(row -> page.append("| %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.id(),
                        row.services(),
                        row.text().replace("|", "\\|"),
                        String.join("<br>", citations.getOrDefault(row.id(), Set.of())),
                        row.open().equals(UNCITED) && citations.containsKey(row.id()) ? "" : row.open())));
        return page.toString();
    }
}
