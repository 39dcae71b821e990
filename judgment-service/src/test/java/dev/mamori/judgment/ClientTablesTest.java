package dev.mamori.judgment;

import dev.mamori.platform.test.ClientTablesAreSeparated;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class ClientTablesTest extends ClientTablesAreSeparated {
    /** Copies of what belongs to the agency, not to a client: which clients, centres and people there are. */
    @Override
    protected Set<String> registryTables() {
        return Set.of("client", "client_left", "centre_copy", "staff_copy");
    }
}
