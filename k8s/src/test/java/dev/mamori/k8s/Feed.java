package dev.mamori.k8s;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The feed of a neighbour with openings of cases of one client, by the contract of {@code GET /v1/events}. */
final class Feed implements AutoCloseable {

    private static final String CURSOR = "f1-";

    private final String client;
    private final List<UUID> events = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Feed(String client) throws IOException {
        this.client = client;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/events", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            var after = query.contains("after=" + CURSOR)
                    ? Integer.parseInt(
                            query.replaceFirst(".*after=" + CURSOR + "([0-9a-z]+).*", "$1"), Character.MAX_RADIX)
                    : 0;
            var bytes = page(query.contains("client=" + client), after).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void happen(int cases) {
        for (int i = 0; i < cases; i++) {
            events.add(UUID.randomUUID());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String page(boolean ofTheClient, int after) {
        var all = List.copyOf(events);
        if (!ofTheClient || after >= all.size()) {
            try {
                TimeUnit.MILLISECONDS.sleep(500); // a short long poll
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var from = ofTheClient ? Math.min(after, all.size()) : 0;
        var fresh = ofTheClient ? all.subList(from, all.size()) : List.<UUID>of();
        var position = new int[] {from};
        var json = fresh.stream()
                .map(id -> """
                        {"specversion":"1.0","id":"%s","source":"/mamori/case-service","type":"dev.mamori.case.opened.v1",
                         "subject":"%s","time":"2026-11-09T07:20:00Z","datacontenttype":"application/json","clientid":"%s",
                         "position":%d,"data":{"caseId":"%s","contactIds":[],"openedAt":"2026-11-09T07:20:00Z"}}""".formatted(id, id, client, ++position[0], id))
                .collect(Collectors.joining(","));
        return "{\"events\":[" + json + "],\"cursor\":\"" + CURSOR + Integer.toString(position[0], Character.MAX_RADIX)
                + "\"}";
    }
}
