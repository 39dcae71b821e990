package dev.mamori.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a process to be ready to serve. */
final class Readiness {

    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build();

    private Readiness() {}

    static void await(String name, Duration within, OwnedProcess process, BooleanSupplier ready) {
        var end = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            process.checkAlive();
            if (System.nanoTime() > end) {
                throw new StackException(name + " was not ready within " + within.toSeconds() + " s");
            }
            pause(EVERY);
        }
    }

    /** Whether the health check at this address answers 200. */
    static boolean isUp(URI health) {
        try {
            var request = HttpRequest.newBuilder(health).timeout(ONE_ANSWER).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }
}
