package dev.mamori.blocklist;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.platform.test.ClientTablesAreSeparated;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class ClientSeparationTest extends ClientTablesAreSeparated {
    @Override
    protected Set<String> registryTables() {
        return Set.of(
                "client", // the copy of the clients' registry: names of companies, no data of theirs
                "left_client", // which of them left, and when: out of the same registry
                "screening_replica"); // which instance applied how many changes, of no client in particular
    }
}
