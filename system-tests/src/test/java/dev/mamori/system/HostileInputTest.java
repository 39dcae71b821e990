package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that the contracts offer, with what nobody well-meaning sends. */
@DisplayName("Hostile input gets a clear problem: never a 500, never something of the inside (RFC 9457)")
@TestInstance(Lifecycle.PER_CLASS)
class HostileInputTest {

    /** Used by no other test, so that what is accepted here disturbs nobody. */
    private static final String CLIENT = "CL-KMW";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What only the inside knows: class names, SQL, drivers. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\.|org\\.hibernate|org\\.postgresql|dev\\.mamori\\.(?!notice|case|[a-z-]+\\.[a-z-]+\\.v\\d)|"
                    + "java\\.(lang|util|time)|jdbc:|SQLSTATE|violates|constraint \\[|SELECT .* FROM");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final World world = Shared.world();
    private final Map<ServiceName, String> machines = new EnumMap<>(ServiceName.class);

    Stream<Offered> operations() {
        return Stream.of(ServiceName.values()).flatMap(service -> Offered.all(world, service).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isRefusedClearly(Offered operation) throws Exception {
        var mayTakeEffect = operation.path().startsWith("/v1/clients/{clientId}/");
        var wrong = new ArrayList<String>();
        var statuses = new TreeSet<Integer>();
        for (var hostile : Hostile.of(operation, CLIENT, mayTakeEffect)) {
            var answer = send(operation, hostile);
            statuses.add(answer.statusCode());
            wrong.addAll(faults(hostile, answer));
        }
        assertThat(wrong).as("answers of " + operation).isEmpty();
        if (operation.takesJson()) {
            assertThat(statuses).as("bodies of " + operation + " were read").contains(400, 415);
        }
    }

    private List<String> faults(Hostile hostile, HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        var line = hostile.what() + ": " + answer.statusCode() + " ";
        var body = answer.body();
        if (answer.statusCode() >= 500) {
            faults.add(line + body);
        }
        if (answer.headers().firstValue("X-Injected").isPresent()) {
            faults.add(line + "a header was let in");
        }
        if (answer.statusCode() < 400) {
            return faults;
        }
        if (INSIDE.matcher(body).find()) {
            faults.add(line + "tells of the inside: " + body);
        }
        if (!isProblem(answer)) {
            faults.add(line + "is no problem: " + answer.headers().firstValue("Content-Type") + " " + body);
        }
        return faults;
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (IOException e) {
            return false;
        }
        return problem.path("type").asText().startsWith("urn:mamori:problem:")
                && problem.path("status").asInt() == answer.statusCode()
                && !problem.path("title").asText().isBlank();
    }

    private HttpResponse<String> send(Offered operation, Hostile hostile) throws IOException, InterruptedException {
        var address = URI.create(world.site().url(operation.service()) + hostile.target());
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (!operation.isPublic()) {
            request.header("Authorization", "Bearer " + token(operation));
        }
        if (!hostile.contentType().isEmpty()) {
            request.header("Content-Type", hostile.contentType());
        }
        if (!hostile.headers().containsKey("If-Match") && !operation.reads()) {
            request.header("If-Match", "\"1\"");
        }
        hostile.headers().forEach(request::header);
        request.method(operation.method(), BodyPublishers.ofByteArray(hostile.body()));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Of somebody whose role the contract names, so that the request gets as far as it can. */
    private String token(Offered operation) {
        return Stream.of(Person.OHARA, Person.ARIMA, Person.ETO, Person.SAKURA, Person.AIZAWA, Person.KOGA)
                .filter(who -> who.roles().stream().anyMatch(operation.roles()::contains))
                .findFirst()
                .or(() -> Stream.of(Person.values())
                        .filter(who -> who.roles().stream().anyMatch(operation.roles()::contains))
                        .findFirst())
                .map(who -> world.as(who).token())
                .orElseGet(() -> machines.computeIfAbsent(
                        ServiceName.NOTIFICATION,
                        service -> world.api().as(service).token()));
    }
}
