package dev.mamori.judgment.customer;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** States whom the client wants a long relation with, in the client's transaction (guideline L372-374, REQ-12.1). */
@ApplicationScoped
class CustomerDefinitionService {
    private final CustomerDefinitionStore store;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CustomerDefinitionService(
            CustomerDefinitionStore store, KnownClients clients, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    CustomerDefinitionView state(CustomerDefinitionRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        if (store.hasVersion(wanted.version())) {
            throw Problems.conflict(Text.of(
                    "版 " + wanted.version() + " はすでにあります。", "There is a version " + wanted.version() + " already."));
        }
        var made =
                new CustomerDefinitionView(Ids.next(), wanted.version(), wanted.text(), caller.id(), clock.instant());
        store.add(made);
        audit.record(
                "CUSTOMER_DEFINITION_STATED",
                "customer-definition",
                made.definitionId().toString(),
                null,
                Map.of("version", made.version()));
        return made;
    }
}
