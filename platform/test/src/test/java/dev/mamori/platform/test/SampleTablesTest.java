package dev.mamori.platform.test;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

/** The platform's own tables keep clients apart. */
@QuarkusTest
class SampleTablesTest extends ClientTablesAreSeparated {
    @Override
    protected Set<String> registryTables() {
        return Set.of();
    }
}
