package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.ThreatStory;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceDatabases;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a caller's number and words, planted by two incidents, are looked for where they do not belong. */
@DisplayName("Personal data stands where it is needed and encrypted there, and nowhere else (least exposure)")
@TestInstance(Lifecycle.PER_CLASS)
class PersonalDataTest {

    private static final CallerNumber NUMBER = new CallerNumber("07770010");
    private static final List<String> WORDS = List.of("殺すぞ", "馬鹿野郎");

    /** Words are the fact itself ("words, not labels"): in the service that owns the facts they stand as they were said. */
    private static final Set<String> ALLOWED = Set.of(
            "case.contact_event.words", "case.alert.words", "case.case_conduct.verbatim", "case.evaluation.result");

    private final World world = Shared.world();

    @BeforeAll
    void twoIncidents() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var mirai = Pbx.connect(world, "CL-MRI");
            new ThreatStory(world, mirai, client.receiver()).play();
            new BlockStory(world, mirai, Pbx.connect(world, "CL-HNT"), client.receiver(), NUMBER).play();
            assertThat(client.receiver().taken().values())
                    .as("what is sent outside")
                    .isNotEmpty()
                    .noneMatch(event -> isPersonal(event.toString()));
        }
    }

    @Test
    @DisplayName("no column of any database holds them in the clear")
    void notInTheDatabases() throws SQLException {
        var found = new TreeSet<String>();
        for (var service : ServiceName.values()) {
            try (var connection = ServiceDatabases.connect(world.site().state(), service)) {
                for (var scope : scopes(connection)) {
                    found.addAll(found(connection, service, scope));
                }
            }
        }
        found.removeAll(ALLOWED);
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("no file that a service keeps on disk holds the number in the clear")
    void notOnDisk() throws IOException {
        try (var files = Files.walk(world.site().state().path().resolve("blocklist"))) {
            assertThat(files.filter(Files::isRegularFile).filter(PersonalDataTest::holdsNumber))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("no metric has them as a tag")
    void notInMetrics() throws IOException {
        for (var service : ServiceName.values()) {
            var address = world.site().management(service).resolve("metrics");
            try (var content = address.toURL().openStream()) {
                var metrics = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(metrics).contains("http_server_requests");
                assertThat(isPersonal(metrics)).as(service + " metrics").isFalse();
            }
        }
    }

    private static List<String> scopes(Connection connection) throws SQLException {
        var scopes = new ArrayList<>(List.of("-"));
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select client_id from client")) {
            while (rows.next()) {
                scopes.add(rows.getString(1));
            }
        }
        return scopes;
    }

    private static List<String> found(Connection connection, ServiceName service, String scope) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('mamori.client', '" + scope + "', false)");
            for (var table : tables(connection)) {
                var query = "select distinct c.key from %s t, jsonb_each_text(to_jsonb(t)) c where c.value ~ '%s'"
                        .formatted(table, String.join("|", personal()));
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        found.add(service.shortName() + "." + table + "." + rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public' "
                                + "and table_type = 'BASE TABLE' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static List<String> personal() {
        var all = new ArrayList<>(WORDS);
        all.add(NUMBER.subscriber());
        return all;
    }

    private static boolean isPersonal(String text) {
        return personal().stream().anyMatch(text::contains);
    }

    private static boolean holdsNumber(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NUMBER.subscriber());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
