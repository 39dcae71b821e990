package dev.mamori.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.local.stack.ServiceName;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One call that is being put together; {@link #send()} sends it. */
public final class Call {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** As long as a service may take to come back after a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int UNAVAILABLE = 503;

    private final Session session;
    private final String method;
    private final ServiceName service;
    private final String path;
    private final Object body;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean patient;

    Call(Session session, String method, ServiceName service, String path, Object body) {
        this.session = session;
        this.method = method;
        this.service = service;
        this.path = path;
        this.body = body;
        headers.put("Accept-Language", "ja");
        headers.put("traceparent", session.trace().nextParent());
        if (!method.equals("GET")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
    }

    /** Sends this header too. */
    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Only if the thing is still at the version that this caller saw last. */
    public Call ifMatch() {
        session.lastEtag(path).ifPresent(etag -> headers.put("If-Match", etag));
        return this;
    }

    /** Tries again too while the service says that a neighbour of its own is away (503). */
    public Call patiently() {
        patient = true;
        return this;
    }

    /** Sends it and returns the answer, whatever its status; while the service is not there, tries again. */
    public Answer send() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var answer = once();
                if (!patient || answer.status() != UNAVAILABLE || System.nanoTime() > end) {
                    return answer;
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UnexpectedAnswer(request() + ": " + service.module() + " does not answer: " + e);
                }
            }
            Await.pause();
        }
    }

    /** Sends it and fails when the status is none of these. */
    public Answer expect(int... statuses) {
        return send().expect(statuses);
    }

    private Answer once() throws IOException {
        var request = HttpRequest.newBuilder(session.address(service, path)).timeout(TIMEOUT);
        session.authorization().ifPresent(value -> request.header("Authorization", value));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, json());
        }
        try {
            var response = session.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
            var answer =
                    new Answer(session.name(), request(), response.statusCode(), response.headers(), response.body());
            session.remember(path, answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("Interrupted");
        }
    }

    private HttpRequest.BodyPublisher json() {
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String raw ? raw : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String request() {
        return method + " " + path;
    }
}
