package dev.mamori.platform.data;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of everything we store: UUID version 7, so that neighbours in time are neighbours in an index. */
public final class Ids {

    // Made at first use, never in a static initialiser: a native image would bake the random seed into the executable.
    private static volatile TimeBasedEpochGenerator generator;

    private Ids() {}

    /** A new id, greater than every id this process made before. */
    public static UUID next() {
        TimeBasedEpochGenerator ready = generator;
        return (ready != null ? ready : create()).generate();
    }

    private static synchronized TimeBasedEpochGenerator create() {
        if (generator == null) {
            generator = Generators.timeBasedEpochGenerator(new SecureRandom());
        }
        return generator;
    }
}
