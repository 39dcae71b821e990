package dev.mamori.notification.contact;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the named contacts of a client. Works in the caller's transaction of that client. */
@ApplicationScoped
class ContactService {
    private final ContactStore store;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Versions versions;
    private final Audit audit;

    ContactService(ContactStore store, KnownClients clients, FieldCipher cipher, Versions versions, Audit audit) {
        this.store = store;
        this.clients = clients;
        this.cipher = cipher;
        this.versions = versions;
        this.audit = audit;
    }

    /** A contact with the version of its row. */
    record Versioned(ContactView view, long version) {}

    Versioned add(ClientId client, ContactRequest request) {
        clients.require(client);
        ContactRow row = new ContactRow();
        row.contactId = Ids.next();
        row.clientId = client.value();
        fill(row, request);
        store.add(row);
        audit("CONTACT_ADDED", row);
        return versioned(row);
    }

    Versioned change(UUID contactId, ContactRequest request) {
        ContactRow row = required(contactId);
        versions.check(row.version);
        fill(row, request);
        store.flush();
        audit("CONTACT_CHANGED", row);
        return versioned(row);
    }

    void remove(UUID contactId) {
        ContactRow row = required(contactId);
        versions.check(row.version);
        store.remove(row);
        audit("CONTACT_REMOVED", row);
    }

    Versioned get(UUID contactId) {
        ContactRow row = required(contactId);
        audit("CONTACT_READ", row);
        return versioned(row);
    }

    List<ContactView> list(ClientId client, UUID after, int most) {
        List<ContactView> found = store.list(after, most).stream()
                .map(row -> versioned(row).view())
                .toList();
        audit.record("CONTACTS_LISTED", "client", client.value(), null, Map.of("count", found.size()));
        return found;
    }

    private ContactRow required(UUID contactId) {
        return store.find(contactId).orElseThrow(Problems::notFound);
    }

    private void fill(ContactRow row, ContactRequest request) {
        row.name = cipher.encrypt(request.name());
        row.role = request.role();
        row.email = cipher.encrypt(request.email());
        row.language = request.language();
        row.rank = request.rank() == null ? 1 : request.rank();
        boolean quiet = request.quietFrom() != null || request.quietUntil() != null;
        if (quiet
                && (request.quietFrom() == null
                        || request.quietUntil() == null
                        || request.quietFrom().equals(request.quietUntil()))) {
            throw badQuietHours();
        }
        row.quietFrom = quiet ? LocalTime.parse(request.quietFrom()) : null;
        row.quietUntil = quiet ? LocalTime.parse(request.quietUntil()) : null;
    }

    private static ProblemException badQuietHours() {
        return Problems.invalid(
                "/quietFrom",
                "QuietHours",
                Text.of(
                        "quietFrom と quietUntil は両方を、異なる時刻（HH:mm）で指定してください。",
                        "Give both quietFrom and quietUntil, as different times (HH:mm)."));
    }

    private Versioned versioned(ContactRow row) {
        ContactView view = new ContactView(
                row.contactId,
                cipher.decrypt(row.name),
                row.role,
                cipher.decrypt(row.email),
                row.language,
                row.rank,
                row.quietFrom == null ? null : row.quietFrom.toString(),
                row.quietUntil == null ? null : row.quietUntil.toString());
        return new Versioned(view, row.version);
    }

    private void audit(String action, ContactRow row) {
        audit.record(action, "contact", row.contactId.toString(), null, Map.of("role", row.role.name()));
    }
}
