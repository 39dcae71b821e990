package dev.mamori.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.api.Api;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL and Keycloak alone: what stands in the tokens that the services will get. */
class SignInTest {

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(StackOptions.in(Path.of("target/sign-in-test")).with(), Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void aPersonsTokenSaysWhoWhereAndForWhichClients() throws Exception {
        var claims = claims(new Api(stack.site()).as(Person.ETO).token());

        assertThat(texts(claims, "roles")).containsExactlyInAnyOrder("specialist", "block-reviewer");
        assertThat(claims.path("staff_id").asText()).isEqualTo("LG-0002");
        assertThat(texts(claims, "centres")).containsExactly("CTR-S2");
        assertThat(texts(claims, "clients")).containsExactlyInAnyOrder("CL-AOZ", "CL-MRI", "CL-HNT", "CL-KMW");
        assertThat(texts(claims, "aud")).contains("mamori");
        assertThat(claims.path("iss").asText()).isEqualTo(stack.site().issuer().toString());
    }

    @Test
    void aClientsUserSeesOneClientAndNoCentre() throws Exception {
        var claims = claims(new Api(stack.site()).as(Person.HAYAKAWA).token());

        assertThat(texts(claims, "roles")).containsExactly("client");
        assertThat(texts(claims, "clients")).containsExactly("CL-MRI");
        assertThat(texts(claims, "centres")).isEmpty();
    }

    @Test
    void aServiceSignsInWithTheSecretThatTheRealmFileTookFromItsEnvironment() throws Exception {
        for (var service : ServiceName.values()) {
            var claims = claims(new Api(stack.site()).as(service).token());

            assertThat(texts(claims, "roles")).containsExactly("service");
            assertThat(texts(claims, "aud")).contains("mamori");
            assertThat(claims.has("staff_id")).isFalse();
        }
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Iterable<String> texts(JsonNode claims, String name) {
        var value = claims.path(name);
        return value.isTextual()
                ? java.util.List.of(value.asText())
                : value.valueStream().map(JsonNode::asText).toList();
    }
}
