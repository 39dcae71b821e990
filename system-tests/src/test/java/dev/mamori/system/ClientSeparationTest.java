package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No user of one client sees anything of another (architecture: client by client)")
class ClientSeparationTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** The lists from which the ids in deeper paths are taken. */
    private static final Map<String, List<String>> SOURCES = Map.of(
            "case", List.of("contacts", "cases"),
            "judgment", List.of("criteria-sets", "judgments"),
            "blocklist", List.of("queues", "block-criteria-sets", "block-requests", "block-entries"),
            "notification", List.of("contacts", "webhooks", "notices"));

    private final World world = Shared.world();

    @Test
    @DisplayName(
            "every GET under CL-MRI, with real ids: 404 for the user of CL-AOZ wherever her own client answers her")
    void anotherClientsUserFindsNothing() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            new BlockStory(
                            world,
                            Pbx.connect(world, "CL-MRI"),
                            Pbx.connect(world, "CL-HNT"),
                            client.receiver(),
                            new CallerNumber("05550010"))
                    .play();
            var tried = new ArrayList<String>();
            for (var service : ServiceName.values()) {
                sweep(service, tried);
            }
            assertThat(tried).hasSizeGreaterThan(15);
        }
    }

    private void sweep(ServiceName service, List<String> tried) {
        var ids = ids(service);
        for (var template : clientPaths(service)) {
            var path = filled(template, ids);
            var own = world.as(Person.HAYAKAWA).get(service, path).send();
            var other = world.as(Person.AOTA).get(service, path).send();
            assertThat(other.status()).as(service + " " + template).isIn(403, 404);
            if (own.status() == 200) {
                assertThat(other.status()).as(service + " " + template).isEqualTo(404);
                tried.add(path);
            }
            assertThat(world.api().anonymous().get(service, path).send().status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    private List<String> clientPaths(ServiceName service) {
        return document(service)
                .path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/v1/clients/{clientId}")
                        && path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the running service says it offers; it stands on the management port. */
    private JsonNode document(ServiceName service) {
        var address = world.site().management(service).resolve("openapi?format=json");
        try (var content = address.toURL().openStream()) {
            return new ObjectMapper().readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> ids(ServiceName service) {
        var ids = new HashMap<>(Map.of("clientId", "CL-MRI"));
        for (var list : SOURCES.get(service.shortName())) {
            var items = reader(service)
                    .get(service, "/v1/clients/CL-MRI/" + list)
                    .expect(200)
                    .json()
                    .path("items");
            if (!items.isEmpty()) {
                items.get(0).properties().stream()
                        .filter(field -> field.getKey().endsWith("Id"))
                        .forEach(field -> ids.putIfAbsent(field.getKey(), text(field.getValue())));
            }
        }
        return ids;
    }

    private Session reader(ServiceName service) {
        return world.as(
                switch (service) {
                    case CASE -> Person.OHARA;
                    case JUDGMENT, BLOCKLIST -> Person.ARIMA;
                    case NOTIFICATION -> Person.HAYAKAWA;
                });
    }

    private static String text(JsonNode value) {
        return value.asText();
    }

    private static String filled(String template, Map<String, String> ids) {
        return PARAMETER
                .matcher(template)
                .replaceAll(found ->
                        ids.getOrDefault(found.group(1), UUID.randomUUID().toString()));
    }
}
