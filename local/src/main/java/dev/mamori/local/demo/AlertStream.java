package dev.mamori.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.api.Await;
import dev.mamori.local.api.Session;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A supervisor's wall: follows the live alerts of a centre (server-sent events), and comes back when the line breaks. */
public final class AlertStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Session supervisor;
    private final URI base;
    private final String centre;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean open;
    private volatile boolean closed;

    /**
     * An alert as it came in.
     *
     * @param at when it reached the wall, by the real clock
     */
    public record Seen(JsonNode alert, Instant at) {}

    /** Follows the centre's alerts as this supervisor. */
    public AlertStream(Session supervisor, URI caseService, String centre) {
        this.supervisor = supervisor;
        this.base = caseService;
        this.centre = centre;
        this.reader = Thread.ofVirtual().name("alert-stream").start(this::follow);
    }

    /** Whether the line to the service stands. */
    public boolean isOpen() {
        return open;
    }

    /** What came in so far. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    private void follow() {
        while (!closed) {
            try {
                var path = "/v1/centres/" + centre;
                var ticket = supervisor
                        .post(ServiceName.CASE, path + "/stream-tickets", null)
                        .expect(201)
                        .text("/ticket");
                var request = HttpRequest.newBuilder(base.resolve(path + "/alert-stream?ticket=" + ticket))
                        .header("Accept", "text/event-stream")
                        .build();
                var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
                open = response.statusCode() == 200;
                read(response.body());
            } catch (IOException | RuntimeException e) {
                // The service is away for a moment: a wall that gives up protects nobody.
                rest();
            } catch (InterruptedException e) {
                return;
            } finally {
                open = false;
            }
        }
    }

    private void rest() {
        if (!closed) {
            Await.pause();
        }
    }

    private void read(Stream<String> lines) throws IOException {
        for (var line : (Iterable<String>) lines::iterator) {
            if (line.startsWith("data:")) {
                seen.add(new Seen(JSON.readTree(line.substring("data:".length())), Instant.now()));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
        http.shutdownNow();
    }
}
