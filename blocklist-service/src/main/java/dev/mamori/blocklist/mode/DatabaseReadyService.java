package dev.mamori.blocklist.mode;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers. Where people work it must; an instance for screening says what it is and stays ready, or a
 * cluster would take away every instance just when the list in memory is all there is. Stands in the place of Quarkus' own
 * check, which knows no modes and is fixed when the service is built.
 */
@Readiness
@ApplicationScoped
class DatabaseReadyService implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Mode mode;

    DatabaseReadyService(DataSource database, @ConfigProperty(name = "mamori.blocklist.mode") Mode mode) {
        this.database = database;
        this.mode = mode;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database").withData("mode", mode.name());
        return mode == Mode.SCREENING
                ? answer.withData("needed", false).up().build()
                : answer.status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
