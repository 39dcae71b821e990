package dev.mamori.cases.facts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Stands in for judgment-service on a port of its own. Tests say over HTTP how it is to answer next
 * ({@code POST /next?status=201}, status 0 for hanging up) and ask what it was sent ({@code GET /last}).
 */
public class JudgmentStandIn implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;
    private int status = 201;
    private String answer = "{}";
    private String last = "";
    private String lastAuthorization = "";

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/next", this::next);
        server.createContext("/last", exchange -> reply(exchange, 200, last));
        server.createContext("/authorization", exchange -> reply(exchange, 200, lastAuthorization));
        server.createContext("/v1", this::evaluate);
        server.start();
        // Not mamori.peers.judgment.url: its feed is not what these tests are about.
        return Map.of(
                "quarkus.rest-client.judgment.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private synchronized void next(HttpExchange exchange) throws IOException {
        status = Integer.parseInt(exchange.getRequestURI().getQuery().substring("status=".length()));
        answer = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        reply(exchange, 204, "");
    }

    private synchronized void evaluate(HttpExchange exchange) throws IOException {
        last = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        lastAuthorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (status == 0) {
            exchange.close();
            return;
        }
        reply(exchange, status, answer);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
