package dev.mamori.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mamori.local.stack.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The client company's own system: takes webhooks as a careful receiver does. It believes nothing without a valid
 * Standard Webhooks signature, and takes each {@code webhook-id} once however often it is sent.
 */
public final class WebhookReceiver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Webhook> secrets = new ArrayList<>();
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** Listens on this port of 127.0.0.1; 0 for any. */
    public WebhookReceiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new StackException("Cannot listen for webhooks on port " + port + ": " + e.getMessage(), e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where to send webhooks. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mamori");
    }

    /** Believes what is signed with this secret. */
    public synchronized void trust(String secret) {
        try {
            secrets.add(new Webhook(secret));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The messages taken, each once, by {@code webhook-id}. */
    public Map<String, JsonNode> taken() {
        return Map.copyOf(taken);
    }

    /** How often this message came, repetitions included. */
    public int arrivals(String webhookId) {
        return arrivals.getOrDefault(webhookId, new AtomicInteger()).get();
    }

    /** How many messages had no valid signature. */
    public int refused() {
        return refused.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isGenuine(body, exchange)) {
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            arrivals.computeIfAbsent(id, first -> new AtomicInteger()).incrementAndGet();
            taken.putIfAbsent(id, JSON.readTree(body));
            answer(exchange, 204);
        } else {
            refused.incrementAndGet();
            answer(exchange, 401);
        }
    }

    private synchronized boolean isGenuine(String body, HttpExchange exchange) {
        var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
        return secrets.stream().anyMatch(secret -> verifies(secret, body, headers));
    }

    private static boolean verifies(Webhook secret, String body, HttpHeaders headers) {
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
