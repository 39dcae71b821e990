package dev.mamori.cases.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a small server that keeps objects and refuses what is not signed for the request as it came. */
class BucketStoreTest {
    private static final RequestSignature SIGNATURE = new RequestSignature("ap-northeast-1", "AKID", "secret");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private CountDownLatch stalled = new CountDownLatch(0);
    private HttpServer server;
    private BucketStore store;

    @BeforeEach
    void aBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        store = with(SIGNATURE);
    }

    @AfterEach
    void stop() {
        stalled.countDown();
        server.stop(0);
    }

    @Test
    @DisplayName("A storage that stalls holds up four requests, and refuses further ones at once")
    void takesFewAtOnce() {
        stalled = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            Thread.ofVirtual().start(() -> store.open("CL-1/x/0"));
        }
        await().until(() -> waiting.get() == 4);

        assertThatThrownBy(() -> store.open("CL-1/x/0"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.DEPENDENCY_UNAVAILABLE));
    }

    @Test
    @DisplayName("REQ-5.3.7: parts are put, opened as a stream, replaced and removed; what is not there is empty")
    void keepsParts() throws IOException {
        String key = "CL-1/" + UUID.randomUUID() + "/0";
        assertThat(store.open(key)).isEmpty();
        store.put(key, bytes("一"));
        store.put(key, bytes("二"));
        assertThat(read(key)).isEqualTo("二");
        assertThat(objects).containsOnlyKeys("/evidence/" + key);
        store.remove(key);
        store.remove(key);
        assertThat(store.open(key)).isEmpty();
    }

    @Test
    @DisplayName("A fault that passes is tried again; one that stays is told, without what the storage said")
    void triesAgain() throws IOException {
        failures.set(2);
        store.put("CL-1/f/0", bytes("一"));
        assertThat(read("CL-1/f/0")).isEqualTo("一");
        failures.set(3);
        assertThatThrownBy(() -> store.put("CL-1/f/1", bytes("一")))
                .hasMessageContaining("503")
                .hasMessageNotContaining("hidden");
    }

    @Test
    @DisplayName("A wrong secret is refused by the storage, and never taken for a part that is not there")
    void isRefusedWithAWrongSecret() {
        var stranger = with(new RequestSignature("ap-northeast-1", "AKID", "other"));
        assertThatThrownBy(() -> stranger.put("CL-1/f/0", bytes("一"))).hasMessageContaining("403");
        assertThatThrownBy(() -> stranger.open("CL-1/f/0")).hasMessageContaining("403");
        assertThatThrownBy(() -> stranger.remove("CL-1/f/0")).hasMessageContaining("403");
        assertThat(new RequestSignature("r", "AKID", "hidden").toString()).doesNotContain("hidden");
    }

    @Test
    @DisplayName("The signature is that of AWS's published example (GET Object)")
    void signsAsPublished() {
        var signature =
                new RequestSignature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        var headers = signature.headers(
                "GET",
                "/test.txt",
                Map.of("host", "examplebucket.s3.amazonaws.com", "range", "bytes=0-9"),
                new byte[0],
                Instant.parse("2013-05-24T00:00:00Z"));
        assertThat(headers.get("authorization"))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    @DisplayName("Without its settings the service does not start, and says which are missing")
    void needsItsSettings() {
        var none = new BucketConfig() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create("https://s3.example"));
            }

            @Override
            public Optional<String> bucket() {
                return Optional.empty();
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.empty();
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.empty();
            }
        };
        assertThatThrownBy(() -> BucketStore.of(none, Clock.systemUTC()))
                .hasMessageContaining("bucket, access-key, secret-key")
                .hasMessageNotContaining("endpoint");
    }

    private BucketStore with(RequestSignature signature) {
        var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        return new BucketStore(endpoint, "evidence", signature, Clock.systemUTC());
    }

    private String read(String key) throws IOException {
        try (InputStream in = store.open(key).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        waiting.incrementAndGet();
        try {
            stalled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply(exchange, 503, bytes("hidden"));
        } else if (!isSigned(exchange, path, body)) {
            reply(exchange, 403, bytes("SignatureDoesNotMatch"));
        } else {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    reply(exchange, 200, new byte[0]);
                }
                case "GET" -> {
                    byte[] found = objects.get(path);
                    reply(exchange, found == null ? 404 : 200, found == null ? bytes("NoSuchKey") : found);
                }
                default -> {
                    objects.remove(path);
                    reply(exchange, 204, null);
                }
            }
        }
    }

    private static boolean isSigned(HttpExchange exchange, String path, byte[] body) {
        var headers = exchange.getRequestHeaders();
        Instant at = Instant.from(java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX")
                .parse(headers.getFirst("x-amz-date")));
        return SIGNATURE
                .headers(exchange.getRequestMethod(), path, Map.of("host", headers.getFirst("Host")), body, at)
                .get("authorization")
                .equals(headers.getFirst("Authorization"));
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body == null || body.length == 0 ? -1 : body.length);
        if (body != null && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
