package dev.mamori.platform.test;

import dev.mamori.platform.data.RealTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes the place of the application's clocks in tests. */
@ApplicationScoped
class TestClocks {
    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    MutableClock domain() {
        return new MutableClock();
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    @RealTime
    MutableClock real() {
        return new MutableClock();
    }
}
