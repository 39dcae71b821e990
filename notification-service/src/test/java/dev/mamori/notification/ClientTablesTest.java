package dev.mamori.notification;

import dev.mamori.platform.test.ClientTablesAreSeparated;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class ClientTablesTest extends ClientTablesAreSeparated {
    /** The registry of clients itself: every transaction may know which clients there are. */
    @Override
    protected Set<String> registryTables() {
        return Set.of("client");
    }
}
