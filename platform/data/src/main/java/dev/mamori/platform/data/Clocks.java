package dev.mamori.platform.data;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Provides the two clocks: the domain's, which a demonstration may set, and {@link RealTime}. */
@ApplicationScoped
class Clocks {

    private static final String KEY = "mamori.local.clock-file";

    private final Optional<String> file;

    Clocks(@ConfigProperty(name = KEY) Optional<String> file) {
        this.file = file.filter(path -> !path.isBlank());
    }

    void refuseASettableClockInEarnest(@Observes StartupEvent start) {
        check(file, ConfigUtils.isProfileActive("local"));
    }

    static void check(Optional<String> file, boolean local) {
        if (file.isPresent() && !local) {
            throw new IllegalStateException(
                    KEY + " is set: the clock may be set only in the profile 'local'. Remove the setting.");
        }
    }

    @Produces
    @Singleton
    Clock domain() {
        return file.<Clock>map(path -> new FileClock(Path.of(path))).orElseGet(Clock::systemUTC);
    }

    @Produces
    @Singleton
    @RealTime
    Clock real() {
        return Clock.systemUTC();
    }
}
