package dev.mamori.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.notification.webhook.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PinnedPostTest {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final String HOST = "hooks.mirai.example";
    private static TestCertificates certificate;

    @BeforeAll
    static void certificate() throws Exception {
        certificate = TestCertificates.of("dns:" + HOST + ",dns:*.wild.example,ip:127.0.0.1");
    }

    @Test
    void goesToTheGivenAddressAndStillNamesTheHost() throws Exception {
        try (Receiver receiver = Receiver.plain()) {
            PinnedPost.Answer answer = send("http://" + HOST + ":" + receiver.port() + "/a%20b?c=%2F");

            assertThat(answer.status()).isEqualTo(204);
            Receiver.Message message = receiver.messages().getFirst();
            assertThat(message.path()).isEqualTo("/a%20b?c=%2F");
            assertThat(message.headers().get("Host")).containsExactly(HOST + ":" + receiver.port());
            assertThat(message.body()).isEqualTo("{}");
        }
    }

    @Test
    void checksTheCertificateAgainstTheHostAndNotTheAddress() throws Exception {
        try (Receiver receiver = Receiver.secure(certificate.server())) {
            assertThat(send("https://" + HOST + ":" + receiver.port()).status()).isEqualTo(204);
            assertThat(send("https://a.wild.example:" + receiver.port()).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void refusesTheCertificateOfAnotherHostEvenWhenItNamesTheAddress() throws Exception {
        try (Receiver receiver = Receiver.secure(certificate.server())) {
            for (String other : List.of("other.example", "a.b.wild.example", "wild.example")) {
                assertThatThrownBy(() -> send("https://" + other + ":" + receiver.port() + "/"))
                        .isInstanceOf(IOException.class)
                        .hasStackTraceContaining(other);
            }
            assertThat(receiver.messages()).isEmpty();
        }
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        try (Receiver inside = Receiver.plain();
                Receiver receiver = Receiver.plain()) {
            receiver.answering(message -> Receiver.Reply.of(302, "Location", inside.url()));

            assertThat(send("http://" + HOST + ":" + receiver.port() + "/").status())
                    .isEqualTo(302);
            assertThat(inside.messages()).isEmpty();
        }
    }

    @Test
    void givesUpOnAnEndpointThatDoesNotAnswerInTime() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = Receiver.plain()) {
            receiver.answering(message -> {
                end.await();
                return Receiver.Reply.of(200);
            });

            PinnedPost impatient =
                    new PinnedPost(certificate.trust(), THREADS, Duration.ofSeconds(5), Duration.ofMillis(200));
            assertThatThrownBy(() -> send(impatient, "http://" + HOST + ":" + receiver.port() + "/"))
                    .isInstanceOf(TimeoutException.class);
        } finally {
            end.countDown();
        }
    }

    @Test
    @DisplayName("A kept connection that the receiver closes as the message comes: sent once more, on another one")
    void sendsOnceMoreWhenAKeptConnectionIsClosedEarly() throws Exception {
        try (Liar receiver = new Liar(List.of(Liar.OK_KEPT, Liar.CLOSE, Liar.OK_KEPT))) {
            PinnedPost post = patient();
            assertThat(send(post, receiver.url()).status()).isEqualTo(200);

            assertThat(send(post, receiver.url()).status()).isEqualTo(200);

            assertThat(receiver.requests()).isEqualTo(3);
            assertThat(receiver.connections()).isEqualTo(2);
            assertThat(receiver.ids()).containsOnly("m1");
        }
    }

    @Test
    @DisplayName(
            "A new connection that is closed without an answer is a failed try: the schedule says when the next one is")
    void doesNotHammerAReceiverThatClosesNewConnections() throws Exception {
        try (Liar receiver = new Liar(List.of(Liar.CLOSE, Liar.OK_KEPT))) {
            assertThatThrownBy(() -> send(patient(), receiver.url())).isInstanceOf(IOException.class);

            assertThat(receiver.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Once a byte of the answer is there, nothing is sent again by itself")
    void doesNotSendAgainAfterHalfAnAnswer() throws Exception {
        try (Liar receiver = new Liar(List.of(Liar.OK_KEPT, Liar.HALF_A_HEAD_AND_CLOSE, Liar.OK_KEPT))) {
            PinnedPost post = patient();
            send(post, receiver.url());

            assertThatThrownBy(() -> send(post, receiver.url())).isInstanceOf(IOException.class);

            assertThat(receiver.requests()).isEqualTo(2);
        }
    }

    private static PinnedPost patient() {
        return new PinnedPost(certificate.trust(), THREADS, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    private static PinnedPost.Answer send(String url) throws Exception {
        return send(new PinnedPost(certificate.trust(), THREADS, Duration.ofSeconds(5), Duration.ofSeconds(10)), url);
    }

    private static PinnedPost.Answer send(PinnedPost post, String url) throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return post.send(Destination.parse(url), InetAddress.getLoopbackAddress(), Map.of("webhook-id", "m1"), body);
    }
}
