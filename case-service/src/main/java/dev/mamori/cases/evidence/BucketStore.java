package dev.mamori.cases.evidence;

import dev.mamori.platform.web.Problems;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Evidence in a bucket of S3, or of what speaks its protocol (ADR 0022). Each part is one object, whole or not there; what
 * is asked can be asked again, so a fault that passes is tried three times.
 */
final class BucketStore implements EvidenceStorage {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final byte[] NOTHING = {};

    /** A quarter of the database connections, which wait while the storage answers. */
    private static final int AT_ONCE = 4;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final URI endpoint;
    private final String bucket;
    private final RequestSignature signature;
    private final Clock clock;

    BucketStore(URI endpoint, String bucket, RequestSignature signature, Clock clock) {
        this.endpoint = endpoint;
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
    }

    static BucketStore of(BucketConfig config, Clock clock) {
        List<String> missing = new ArrayList<>();
        URI endpoint = needed(config.endpoint(), "endpoint", missing);
        String bucket = needed(config.bucket(), "bucket", missing);
        String accessKey = needed(config.accessKey(), "access-key", missing);
        String secretKey = needed(config.secretKey(), "secret-key", missing);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("mamori.evidence.storage is S3: set mamori.evidence.s3." + missing);
        }
        return new BucketStore(endpoint, bucket, new RequestSignature(config.region(), accessKey, secretKey), clock);
    }

    private static <T> T needed(Optional<T> value, String name, List<String> missing) {
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value.orElse(null);
    }

    @Override
    public void put(String key, byte[] bytes) {
        HttpResponse<byte[]> answer = send("PUT", key, bytes);
        if (answer.statusCode() != 200) {
            throw refused("PUT", answer);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        HttpResponse<byte[]> answer = send("GET", key, NOTHING);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(new ByteArrayInputStream(answer.body()));
            case 404 -> Optional.empty();
            default -> throw refused("GET", answer);
        };
    }

    @Override
    public void remove(String key) {
        HttpResponse<byte[]> answer = send("DELETE", key, NOTHING);
        if (answer.statusCode() != 204 && answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw refused("DELETE", answer);
        }
    }

    /** One of few at once: a storage that stalls must not take the database connections that alarms need. */
    private HttpResponse<byte[]> send(String method, String key, byte[] body) {
        if (!atOnce.tryAcquire()) {
            throw Problems.unavailable("evidence-storage", null);
        }
        try {
            return tried(method, key, body);
        } finally {
            atOnce.release();
        }
    }

    private HttpResponse<byte[]> tried(String method, String key, byte[] body) {
        Exception last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<byte[]> answer = within(request(method, key, body));
                if (answer.statusCode() < 500 || attempt == TRIES) {
                    return answer;
                }
            } catch (ExecutionException | TimeoutException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw Problems.unavailable("evidence-storage", last);
    }

    /** The time is for the whole answer, its body included. */
    private HttpResponse<byte[]> within(HttpRequest request)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(String method, String key, byte[] body) {
        URI address = URI.create(endpoint.toString().replaceFirst("/+$", "") + "/" + bucket + "/" + key);
        String host = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        signature
                .headers(method, address.getRawPath(), Map.of("host", host), body, clock.instant())
                .forEach((name, value) -> {
                    // The client sends it by itself and lets nobody set it.
                    if (!name.equals("host")) {
                        request.header(name, value);
                    }
                });
        return request.build();
    }

    /** The status only: the body of a refusal may tell of keys. */
    private static IllegalStateException refused(String method, HttpResponse<?> answer) {
        return new IllegalStateException("The evidence storage answered " + answer.statusCode() + " to " + method);
    }
}
