package dev.mamori.platform.test;

import dev.mamori.platform.data.RealTime;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.util.AnnotationLiteral;

/** Lets both clocks run with the system's again before each test, so that no test sees another's time. */
public class ClocksReset implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (Arc.container() != null) {
            Arc.container().instance(MutableClock.class).get().reset();
            Arc.container()
                    .instance(MutableClock.class, new RealTimeLiteral())
                    .get()
                    .reset();
        }
    }

    private static final class RealTimeLiteral extends AnnotationLiteral<RealTime> implements RealTime {
        private static final long serialVersionUID = 1L;
    }
}
