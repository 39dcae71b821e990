package dev.mamori.platform.security;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Reads the keys in memory anew before they grow old, so that a revocation made on another instance takes effect without
 * any request having to wait for the database.
 */
@ApplicationScoped
class ApiKeyRefreshJob {
    private static final Duration STOPPING = Duration.ofSeconds(6);

    private final ApiKeyDirectory directory;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Thread thread;

    ApiKeyRefreshJob(ApiKeyDirectory directory, ApiKeyConfig config) {
        this.directory = directory;
        this.every = config.refresh().dividedBy(2);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("api-keys-refresh").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(STOPPING);
    }

    private void run() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                directory.refresh();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
