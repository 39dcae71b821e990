package dev.mamori.blocklist.protectednumber;

import dev.mamori.phonenumber.PhoneNumber;
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
import java.util.UUID;

/** Keeps the numbers that cannot be blocked, in the client's transaction that the resource opened. */
@ApplicationScoped
class ProtectedNumberService {
    private final ProtectedNumberStore store;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ProtectedNumberService(ProtectedNumberStore store, KnownClients clients, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    ProtectedNumberView add(ProtectedNumberRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        ProtectedNumberView line = new ProtectedNumberView(
                Ids.next(), prefix(wanted.number()), wanted.reason(), wanted.note(), caller.id(), clock.instant());
        store.add(line);
        audit.record(
                "PROTECTED_NUMBER_ADDED",
                "protected-number",
                line.protectedNumberId().toString(),
                wanted.note(),
                Map.of("reason", wanted.reason()));
        return line;
    }

    void remove(UUID id) {
        if (!store.remove(id)) {
            throw Problems.notFound();
        }
        audit.record("PROTECTED_NUMBER_REMOVED", "protected-number", id.toString(), null, Map.of());
    }

    private static String prefix(String written) {
        if (written.matches("\\+[1-9]\\d{3,13}\\*")) {
            return written.substring(0, written.length() - 1);
        }
        return PhoneNumber.find(written)
                .map(PhoneNumber::e164)
                .orElseThrow(() -> Problems.invalid(
                        "/number", "PhoneNumber", Text.of("電話番号または「+数字*」です。", "A telephone number, or + digits *.")));
    }
}
