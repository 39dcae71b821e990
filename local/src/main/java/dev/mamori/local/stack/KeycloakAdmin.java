package dev.mamori.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Puts into the realm what only a local stack has: the sample people and a public client that trades a password for a
 * token. They are kept out of the realm file so that a real installation cannot get them by mistake.
 */
final class KeycloakAdmin {

    /** The public client for password sign-in. */
    static final String CLI = "mamori-cli";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String user;
    private final String password;

    KeycloakAdmin(URI base, String user, String password) {
        this.base = base;
        this.user = user;
        this.password = password;
    }

    /** Adds who and what is missing; leaves alone what is there. */
    void addSamples(Site site) {
        var body = Map.of(
                "ifResourceExists",
                "SKIP",
                "clients",
                List.of(Map.of(
                        "clientId", CLI,
                        "publicClient", true,
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true,
                        "defaultClientScopes", List.of("mamori"))),
                "users",
                Arrays.stream(Person.values()).map(person -> user(person, site)).toList());
        var request = HttpRequest.newBuilder(base.resolve("/admin/realms/mamori/partialImport"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build();
        send(request);
    }

    private static Map<String, Object> user(Person person, Site site) {
        return Map.of(
                "username",
                person.userName(),
                "enabled",
                true,
                "lastName",
                person.displayName(),
                "attributes",
                Map.of(
                        "staff_id", List.of(person.staffId()),
                        "centres", person.centres(),
                        "clients", person.clients()),
                "credentials",
                List.of(Map.of("type", "password", "value", site.password(person), "temporary", false)),
                "clientRoles",
                Map.of("mamori", person.roles()));
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=" + user + "&password=" + password;
        var request = HttpRequest.newBuilder(base.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).path("access_token").asText();
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new StackException(
                        "Keycloak answered " + response.statusCode() + " to " + request.uri() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StackException("Keycloak does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
