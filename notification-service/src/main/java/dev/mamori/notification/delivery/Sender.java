package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.Destination;
import dev.mamori.notification.webhook.DestinationRefused;
import dev.mamori.notification.webhook.DestinationRules;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Signs a message as Standard Webhooks asks and posts it once to an address that is checked first. */
final class Sender {
    private final DestinationRules rules;
    private final PinnedPost post;
    private final Clock realTime;
    private final Duration longestRetryAfter;

    Sender(DestinationRules rules, PinnedPost post, Clock realTime, Duration longestRetryAfter) {
        this.rules = rules;
        this.post = post;
        this.realTime = realTime;
        this.longestRetryAfter = longestRetryAfter;
    }

    Attempt send(Claim claim) throws InterruptedException {
        try {
            Destination to = Destination.parse(claim.url());
            var address = rules.addressesOf(to).getFirst();
            byte[] body = claim.body().getBytes(StandardCharsets.UTF_8);
            PinnedPost.Answer answer = post.send(to, address, headers(claim), body);
            return Attempt.answered(answer.status(), retryAfter(answer));
        } catch (DestinationRefused e) {
            return Attempt.failed(
                    e.reason() == DestinationRefused.Reason.UNKNOWN_HOST
                            ? Outcome.UNREACHABLE
                            : Outcome.ADDRESS_REFUSED);
        } catch (TimeoutException e) {
            return Attempt.failed(Outcome.TIMED_OUT);
        } catch (IOException e) {
            return Attempt.failed(
                    e.getCause() instanceof HttpConnectTimeoutException ? Outcome.TIMED_OUT : Outcome.UNREACHABLE);
        }
    }

    private Optional<Duration> retryAfter(PinnedPost.Answer answer) {
        return answer.headers().getOrDefault("retry-after", List.of()).stream()
                .findFirst()
                .flatMap(header -> RetryAfter.read(header, realTime.instant(), longestRetryAfter));
    }

    private Map<String, String> headers(Claim claim) {
        Instant now = realTime.instant();
        List<String> signatures = new ArrayList<>();
        for (String secret : claim.secrets()) {
            signatures.add(Signature.of(secret, claim.messageId(), now.getEpochSecond(), claim.body()));
        }
        return Map.of(
                "Content-Type", "application/cloudevents+json; charset=utf-8",
                "User-Agent", "mamori-notification/1",
                "webhook-id", claim.messageId(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", String.join(" ", signatures));
    }
}
