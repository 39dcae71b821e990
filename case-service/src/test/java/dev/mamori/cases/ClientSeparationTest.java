package dev.mamori.cases;

import dev.mamori.platform.test.ClientTablesAreSeparated;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class ClientSeparationTest extends ClientTablesAreSeparated {
    @Override
    protected Set<String> registryTables() {
        return Set.of(
                "client", // the registry of clients, read by all
                "centre", // sites serve all clients
                "staff", // and so do their people
                "wall_position", // counts the alerts of a centre, tells nothing of any
                "duty_roster", // whom a centre calls, for all its clients
                "stream_ticket"); // belongs to a person who watches a centre
    }
}
