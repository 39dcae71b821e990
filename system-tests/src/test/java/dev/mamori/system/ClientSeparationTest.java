package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No user of one client sees anything of another (architecture: client by client)")
@TestInstance(Lifecycle.PER_CLASS)
class ClientSeparationTest {

    private static final CallerNumber NUMBER = new CallerNumber("05550010");

    /** The lists from which the ids in deeper paths are taken. */
    private static final Map<ServiceName, List<String>> SOURCES = Map.of(
            ServiceName.CASE, List.of("contacts", "cases"),
            ServiceName.JUDGMENT, List.of("criteria-sets", "judgments"),
            ServiceName.BLOCKLIST, List.of("queues", "block-criteria-sets", "block-requests", "block-entries"),
            ServiceName.NOTIFICATION, List.of("contacts", "webhooks", "notices", "report-duties"));

    /** What is no id of anybody in deeper paths. */
    private static final Map<String, String> CODES =
            Map.of("month", "2026-11", "kind", "POLICE", "department", "LEGAL");

    private final World world = Shared.world();
    private final Map<ServiceName, Map<String, String>> known = new EnumMap<>(ServiceName.class);

    @BeforeAll
    void somethingToSee() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var mirai = Pbx.connect(world, "CL-MRI");
            new BlockStory(world, mirai, Pbx.connect(world, "CL-HNT"), client.receiver(), NUMBER).play();
            var person = object("name", "早川", "role", "INCIDENT", "email", "hayakawa@mirai.example", "language", "ja");
            world.as(Person.HAYAKAWA)
                    .post(ServiceName.NOTIFICATION, "/v1/clients/CL-MRI/contacts", person)
                    .expect(201);
            for (var service : ServiceName.values()) {
                known.put(service, idsOf(service));
            }
        }
    }

    Stream<Offered> operations() {
        return Stream.of(ServiceName.values()).flatMap(service -> Offered.underClient(world, service).stream());
    }

    Stream<Offered> reads() {
        return operations().filter(Offered::reads);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    @DisplayName("with real ids: 404 wherever the client's own user is answered; 401 for nobody")
    void finds(Offered operation) {
        var path = real(operation);
        var own = world.as(Person.HAYAKAWA).get(operation.service(), path).send();
        var other = world.as(Person.AOTA).get(operation.service(), path).send();

        assertThat(other.status()).isIn(own.status() == 200 ? List.of(404) : List.of(403, 404));
        assertThat(world.api().anonymous().get(operation.service(), path).send().status())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("somebody of the same centre with every role, who does not work for the client, finds none of it")
    void worksForAnother(Offered operation) {
        assertThat(tried(Person.AOKI, operation, real(operation)).status()).isIn(403, 404);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("the answer about what exists is the answer about what does not: nothing can be guessed")
    void guesses(Offered operation) {
        var aboutReal = tried(Person.AOTA, operation, real(operation));
        var aboutNothing = tried(Person.AOTA, operation, operation.filled(name -> switch (name) {
            case "clientId" -> "CL-NONE";
            case "number" -> NUMBER.international();
            case "deskId" -> "DESK-1";
            case "month", "kind", "department" -> CODES.get(name);
            default -> UUID.randomUUID().toString();
        }));

        assertThat(aboutReal.status()).isGreaterThanOrEqualTo(400);
        assertThat(aboutReal.status()).isEqualTo(aboutNothing.status());
        assertThat(aboutReal.text("/type")).isEqualTo(aboutNothing.text("/type"));
    }

    private Answer tried(Person who, Offered operation, String path) {
        var session = world.as(who);
        var call =
                switch (operation.method()) {
                    case "GET" -> session.get(operation.service(), path);
                    case "PUT" -> session.put(operation.service(), path, operation.body());
                    case "DELETE" -> session.delete(operation.service(), path);
                    default -> session.post(operation.service(), path, operation.body());
                };
        return call.header("If-Match", "\"1\"").send();
    }

    private String real(Offered operation) {
        var ids = known.get(operation.service());
        return operation.filled(name -> ids.getOrDefault(name, UUID.randomUUID().toString()));
    }

    private Map<String, String> idsOf(ServiceName service) {
        var ids = new HashMap<>(Map.of("clientId", "CL-MRI", "number", NUMBER.international(), "deskId", "DESK-1"));
        ids.putAll(CODES);
        for (var list : SOURCES.get(service)) {
            var items = reader(service)
                    .get(service, "/v1/clients/CL-MRI/" + list)
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(items).as(list).isNotEmpty();
            items.get(0).properties().stream()
                    .filter(field -> field.getKey().endsWith("Id"))
                    .forEach(field ->
                            ids.putIfAbsent(field.getKey(), field.getValue().asText()));
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
}
