package dev.mamori.blocklist.screening;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until a list is loaded, from the database or from disk; and from which, and of when. {@code restoredClients}
 * above 0: an older database was restored, and an operator has to replay the journals.
 */
@Readiness
@ApplicationScoped
class ScreeningReadyService implements HealthCheck {
    private final ScreeningService screening;

    ScreeningReadyService(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public HealthCheckResponse call() {
        ScreeningService.Loaded loaded = screening.loaded();
        var answer = HealthCheckResponse.named("block list").status(loaded != null);
        return loaded == null
                ? answer.withData("list", ScreeningReason.NOT_LOADED.name()).build()
                : answer.withData("list", loaded.fromDisk() ? "FROM_DISK" : "FROM_DATABASE")
                        .withData("asOf", loaded.asOf().toString())
                        .withData("restoredClients", screening.restoredClients())
                        .build();
    }
}
