package dev.mamori.cases.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

/**
 * Evidence in a bucket of S3, or of what speaks its protocol (ADR 0022). Each part is one object, whole or not there; what
 * is asked can be asked again, so a fault that passes is tried three times.
 */
final class BucketStore implements EvidenceStorage {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final byte[] NOTHING = {};

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
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
        HttpResponse<InputStream> answer = send("PUT", key, bytes);
        close(answer);
        if (answer.statusCode() != 200) {
            throw refused("PUT", answer);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        HttpResponse<InputStream> answer = send("GET", key, NOTHING);
        if (answer.statusCode() == 200) {
            return Optional.of(answer.body());
        }
        close(answer);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        throw refused("GET", answer);
    }

    @Override
    public void remove(String key) {
        HttpResponse<InputStream> answer = send("DELETE", key, NOTHING);
        close(answer);
        if (answer.statusCode() != 204 && answer.statusCode() != 200 && answer.statusCode() != 404) {
            throw refused("DELETE", answer);
        }
    }

    private HttpResponse<InputStream> send(String method, String key, byte[] body) {
        IOException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                HttpResponse<InputStream> answer = http.send(request(method, key, body), BodyHandlers.ofInputStream());
                if (answer.statusCode() < 500 || attempt == TRIES) {
                    return answer;
                }
                close(answer);
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new UncheckedIOException(last);
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

    private static void close(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status only: the body of a refusal may tell of keys. */
    private static IllegalStateException refused(String method, HttpResponse<?> answer) {
        return new IllegalStateException("The evidence storage answered " + answer.statusCode() + " to " + method);
    }
}
