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
                "staff_name", // business names in time, of people who serve all clients
                "staff_identity", // their legal names, shown for one contact at a time
                "policy_version", // what the organisation tells everybody
                "policy_confirmation", // who of its people has read it
                "training_record", // of people, whatever clients they answer for
                "stress_check", // the same
                "duty_roster", // whom a centre calls, for all its clients
                "stream_ticket"); // belongs to a person who watches a centre
    }
}
