package dev.mamori.platform.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Another service as far as the wire shows it: an issuer of tokens, and a feed that is away at first. */
public class NotificationPeer implements QuarkusTestResourceLifecycleManager {

    private static final String EVENTS = """
            {"events":[{"specversion":"1.0","id":"01994b3e-0000-7000-8000-000000000001","unheard":"of",
             "source":"/mamori/notification-service","type":"dev.mamori.client.registered.v1","subject":"CL-HEARD",
             "time":"2026-10-01T00:00:00Z","datacontenttype":"application/json","position":1,
             "data":{"clientId":"CL-HEARD","nameJa":"聞こえた会社","nameEn":"Heard Inc.","inHouse":false,"later":1}}],
             "cursor":"f1-1"}""";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicInteger asked = new AtomicInteger();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token",
                call -> answer(call, 200, "{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext("/v1/events", call -> {
            String token = call.getRequestHeaders().getFirst("Authorization");
            String query = call.getRequestURI().getQuery();
            if (asked.incrementAndGet() == 1) {
                answer(call, 503, "");
            } else if (!"Bearer own".equals(token) || query.contains("client=")) {
                answer(call, 403, "");
            } else {
                answer(call, 200, query.contains("after=f1-0") ? EVENTS : "{\"events\":[],\"cursor\":\"f1-1\"}");
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "mamori.peers.notification.url", url,
                "quarkus.oidc-client.auth-server-url", url,
                "quarkus.oidc-client.discovery-enabled", "false",
                "quarkus.oidc-client.token-path", "/token",
                "quarkus.oidc-client.client-id", "echo-service",
                "quarkus.oidc-client.credentials.secret", "secret");
    }

    /** After the test's usual issuer, whose settings for our own token it replaces. */
    @Override
    public int order() {
        return 10;
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
