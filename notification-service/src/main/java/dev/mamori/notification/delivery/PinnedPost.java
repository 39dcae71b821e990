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
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
 * <p>Each call has its own client: connections are not shared, so a slow endpoint holds up nobody else, and
 * {@code shutdownNow} ends a call that drips on for ever.
 */
final class PinnedPost {
    private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";

    static {
        // Read once by the JDK's client when it is first used; without it no request may name its host.
        String given = System.getProperty(RESTRICTED);
        System.setProperty(RESTRICTED, given == null ? "host" : given + ",host");
    }

    private final X509ExtendedTrustManager trusted;
    private final Executor threads;
    private final Duration connectTimeout;
    private final Duration wholeTimeout;

    PinnedPost(X509ExtendedTrustManager trusted, Executor threads, Duration connectTimeout, Duration wholeTimeout) {
        allowHostHeader();
        this.trusted = trusted;
        this.threads = threads;
        this.connectTimeout = connectTimeout;
        this.wholeTimeout = wholeTimeout;
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
    }

    /** Status and headers of the answer. */
    record Answer(int status, Map<String, List<String>> headers) {}

    /** @throws TimeoutException when the answer's head is not there after the whole time limit */
    Answer send(Destination to, InetAddress address, Map<String, String> headers, byte[] body)
            throws IOException, TimeoutException, InterruptedException {
        HttpClient client = client(to);
        try {
            HttpResponse<Void> answer = client.sendAsync(request(to, address, headers, body), info -> new Unread())
                    .get(wholeTimeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.headers().map());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            client.shutdownNow();
        }
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
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connectTimeout)
                .executor(threads);
        if (to.secure() && !isLiteral(to.host())) {
            SSLParameters parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(to.host())));
            client.sslContext(tls(new HostTrust(trusted, to.host()))).sslParameters(parameters);
        } else if (to.secure()) {
            client.sslContext(tls(trusted));
        }
        return client.build();
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
