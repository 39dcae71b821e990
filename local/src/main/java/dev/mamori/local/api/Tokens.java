package dev.mamori.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Site;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of one identity; a new one is fetched before the old one ends. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> grant;
    private String token;
    private long endsNanos;

    private Tokens(HttpClient http, Site site, Map<String, String> grant) {
        this.http = http;
        this.endpoint = URI.create(site.issuer() + "/protocol/openid-connect/token");
        this.grant = grant;
    }

    static Tokens ofPerson(HttpClient http, Site site, Person person) {
        return new Tokens(
                http,
                site,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "mamori-cli",
                        "username",
                        person.userName(),
                        "password",
                        site.password(person)));
    }

    static Tokens ofService(HttpClient http, Site site, ServiceName service) {
        return new Tokens(
                http,
                site,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", service.module(),
                        "client_secret", site.clientSecret(service)));
    }

    synchronized String current() {
        if (token == null || System.nanoTime() - endsNanos > 0) {
            fetch();
        }
        return token;
    }

    private void fetch() {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new UnexpectedAnswer("No token: " + response.statusCode() + " " + response.body());
            }
            var answer = new ObjectMapper().readTree(response.body());
            token = answer.path("access_token").asText();
            endsNanos = System.nanoTime()
                    + Duration.ofSeconds(answer.path("expires_in").asLong())
                            .minus(MARGIN)
                            .toNanos();
        } catch (IOException e) {
            throw new UnexpectedAnswer("The sign-in service does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("Interrupted");
        }
    }

    private String form() {
        return grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
