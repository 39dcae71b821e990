package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Call;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/authorisation.md tells which role may call which operation; here every role calls every operation. Own and other
 * clients are held apart by {@link ClientSeparationTest}. Run with {@code -Dmamori.authorisation=write} to write the
 * page anew after a change of a contract.
 */
@DisplayName("Each role may call what docs/authorisation.md says, and nothing else")
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationTest {

    private static final String CLIENT = "CL-KMW";
    private static final String BODY_THAT_NOBODY_TAKES = "[]";

    private final World world = Shared.world();
    private final Map<String, Session> roles = roles();

    Stream<Offered> operations() {
        return Stream.of(ServiceName.values()).flatMap(service -> Offered.all(world, service).stream());
    }

    @Test
    @DisplayName("the page is what the contracts say")
    void pageIsUpToDate() throws IOException {
        var page = Checkout.find().root().resolve("docs/authorisation.md");
        var wanted =
                AuthorisationPage.of(List.copyOf(roles.keySet()), operations().toList());
        if ("write".equals(System.getProperty("mamori.authorisation"))) {
            Files.writeString(page, wanted);
        }
        assertThat(Files.readString(page))
                .as("stale: run AuthorisationTest with -Dmamori.authorisation=write")
                .isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void onlyTheRolesOfThePage(Offered operation) {
        var wrong = new ArrayList<String>();
        roles.forEach((role, session) -> {
            var status = call(session, operation).send().status();
            if (operation.isPublic()) {
                return;
            }
            if (operation.roles().contains(role) ? status == 401 : status != 403) {
                wrong.add(role + " got " + status);
            }
        });
        assertThat(wrong).as("answers of " + operation).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void nobodyWithoutSigningIn(Offered operation) {
        var answer = call(world.api().anonymous(), operation).send();
        if (!operation.isPublic()) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/type")).isEqualTo("urn:mamori:problem:unauthenticated");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("a role that the page names is let in: what stops it is the request, not the role")
    void theRolesOfThePageAreLetIn(Offered operation) {
        if (!operation.takesJson()) {
            return;
        }
        var refused = roles.entrySet().stream()
                .filter(role -> operation.roles().contains(role.getKey()))
                .map(role -> Map.entry(
                        role.getKey(), call(role.getValue(), operation).send()))
                .filter(answer -> !isAboutTheRequest(answer.getValue()))
                .map(answer -> answer.getKey() + " got " + answer.getValue().status())
                .toList();

        assertThat(refused).as("answers of " + operation).isEmpty();
    }

    private static boolean isAboutTheRequest(Answer answer) {
        return List.of(400, 404, 412, 415, 422, 429).contains(answer.status());
    }

    /** With a body that is refused before anything happens, about things that are not there. */
    private Call call(Session session, Offered operation) {
        var path = operation.filled(name -> switch (name) {
            case "clientId" -> CLIENT;
            case "centreId" -> SampleCentre.ID;
            case "number" -> "+815550010000";
            case "deskId" -> "DESK-1";
            default -> UUID.randomUUID().toString();
        });
        var body = operation.takesJson() ? BODY_THAT_NOBODY_TAKES : null;
        var call =
                switch (operation.method()) {
                    case "GET" -> session.get(operation.service(), path);
                    case "PUT" -> session.put(operation.service(), path, body);
                    case "DELETE" -> session.delete(operation.service(), path);
                    default -> session.post(operation.service(), path, body);
                };
        return call.header("If-Match", "\"987654321\"");
    }

    /** For each role a caller who has this one only, and who may see the client and the centre. */
    private Map<String, Session> roles() {
        var callers = new LinkedHashMap<String, Session>();
        for (var person : List.of(
                Person.SAKURA,
                Person.OHARA,
                Person.ARIMA,
                Person.TSUDA,
                Person.AIZAWA,
                Person.NAGATA,
                Person.KOMORI,
                Person.HORI,
                Person.KOGA,
                Person.ADMIN)) {
            assertThat(person.roles()).hasSize(1);
            callers.put(person.roles().getFirst(), world.as(person));
        }
        callers.put("service", world.api().as(ServiceName.NOTIFICATION));
        return callers;
    }
}
