package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.Destination;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Posts to one address that was checked before, and to no other: the request goes to the address itself, with the
 * host's name in the header and in the TLS handshake, and the certificate must fit the name. Letting the HTTP client
 * look the name up again would give a hostile name server a second answer. Redirects are not followed, the answer's
 * body is not read, no proxy is used.
 *
 * <p>One client serves all plain addresses, and one each host that must prove its name; a client for each call would
 * cost a thread and a handshake each time. Connections are kept by the address that was checked. A slow endpoint holds up
 * nobody else, as calls do not wait for each other, and a call that drips on for ever is cancelled.
 *
 * <p>A kept connection that the receiver closes before the first byte of an answer says nothing about the message: it is
 * sent once more at once, within the same time limit; by its id the receiver knows it if it came through. The JDK's own
 * retry ({@code jdk.httpclient.enableAllMethodRetry}) would do so up to five times, and on new connections too.
 */
final class PinnedPost {
    private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";
    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";
    private static final int MOST_HOSTS = 256;
    private static final int MOST_KEPT = 10_000;

    /** How the JDK's client says that a connection ended before the first byte of the answer. */
    private static final String NO_BYTES = "header parser received no bytes";

    private final X509ExtendedTrustManager trusted;
    private final Executor threads;
    private final Duration connectTimeout;
    private final Duration wholeTimeout;
    private final HttpClient shared;
    private final Map<String, HttpClient> ofHosts = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Long> kept = new ConcurrentHashMap<>();

    PinnedPost(X509ExtendedTrustManager trusted, Executor threads, Duration connectTimeout, Duration wholeTimeout) {
        allowHostHeader();
        this.trusted = trusted;
        this.threads = threads;
        this.connectTimeout = connectTimeout;
        this.wholeTimeout = wholeTimeout;
        this.shared = builder().sslContext(tls(trusted)).build();
    }

    /**
     * Makes the JDK's client accept requests that name their host. It reads the property once, when it is first used; a
     * static initialiser would run while a native executable is built. The probe fails here, at the start, if the
     * client was in use before.
     */
    private static void allowHostHeader() {
        String given = System.getProperty(RESTRICTED, "");
        if (!given.contains("host")) {
            System.setProperty(RESTRICTED, given.isEmpty() ? "host" : given + ",host");
        }
        HttpRequest.newBuilder().setHeader("Host", "probe");
        // Shorter than what servers usually keep a connection, so that no message meets one that is just being closed.
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, "3");
        }
    }

    /** Status and headers of the answer. */
    record Answer(int status, Map<String, List<String>> headers) {}

    /** @throws TimeoutException when the answer's head is not there after the whole time limit */
    Answer send(Destination to, InetAddress address, Map<String, String> headers, byte[] body)
            throws IOException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + wholeTimeout.toNanos();
        HttpRequest request = request(to, address, headers, body);
        String connection = request.uri().getScheme() + "://" + to.host() + "@"
                + request.uri().getAuthority();
        try {
            return send(to, request, connection, end);
        } catch (IOException e) {
            if (!closedBeforeAnAnswer(e) || !mayHaveBeenKept(connection)) {
                throw e;
            }
            kept.remove(connection);
            return send(to, request, connection, end);
        }
    }

    private Answer send(Destination to, HttpRequest request, String connection, long end)
            throws IOException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> call =
                client(to).sendAsync(request, info -> isEmpty(info) ? BodySubscribers.discarding() : new Unread());
        try {
            HttpResponse<Void> answer = call.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            kept.put(connection, System.nanoTime());
            return new Answer(answer.statusCode(), answer.headers().map());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            // Without effect on a call that has ended; otherwise it closes the connection.
            call.cancel(true);
        }
    }

    /** Nothing to read and so nothing to refuse: the connection can be kept. */
    private static boolean isEmpty(ResponseInfo info) {
        return info.statusCode() == 204
                || info.headers().firstValue("content-length").equals(Optional.of("0"));
    }

    private static boolean closedBeforeAnAnswer(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(NO_BYTES)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHaveBeenKept(String connection) {
        Long answered = kept.get(connection);
        return answered != null
                && System.nanoTime() - answered
                        < Duration.ofSeconds(Long.getLong(KEEP_ALIVE, 3)).toNanos();
    }

    /** The JDK's own trust: the certificates of the platform's trust store. */
    static X509ExtendedTrustManager platformTrust() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpClient client(Destination to) {
        if (!to.secure() || isLiteral(to.host())) {
            return shared;
        }
        synchronized (ofHosts) {
            HttpClient found = ofHosts.computeIfAbsent(to.host(), this::named);
            if (ofHosts.size() > MOST_HOSTS) {
                // The one that was not used for the longest time; what runs there may end.
                String eldest = ofHosts.keySet().iterator().next();
                ofHosts.remove(eldest).shutdown();
            }
            return found;
        }
    }

    private HttpClient named(String host) {
        SSLParameters parameters = new SSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        return builder()
                .sslContext(tls(new HostTrust(trusted, host)))
                .sslParameters(parameters)
                .build();
    }

    private HttpClient.Builder builder() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connectTimeout)
                .executor(threads);
    }

    private static SSLContext tls(X509ExtendedTrustManager trust) {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {trust}, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(Destination to, InetAddress address, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(pinned(to, address))
                .setHeader("Host", to.url().getRawAuthority())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static URI pinned(Destination to, InetAddress address) {
        String literal =
                address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        String path = to.url().getRawPath().isEmpty() ? "/" : to.url().getRawPath();
        String query = to.url().getRawQuery() == null ? "" : "?" + to.url().getRawQuery();
        return URI.create((to.secure() ? "https" : "http") + "://" + literal + ":" + to.port() + path + query);
    }

    private static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /** Stops at the head of the answer. */
    private static final class Unread implements BodySubscriber<Void> {
        @Override
        public CompletionStage<Void> getBody() {
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {
            // nothing is asked for
        }

        @Override
        public void onError(Throwable problem) {
            // the head is all we want
        }

        @Override
        public void onComplete() {
            // the head is all we want
        }
    }
}
