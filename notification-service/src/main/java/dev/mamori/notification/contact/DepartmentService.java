package dev.mamori.notification.contact;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Keeps the mailboxes of the agency's departments. Works in the caller's transaction of the client. */
@ApplicationScoped
class DepartmentService {
    private final DepartmentAddressStore store;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Versions versions;
    private final Audit audit;

    DepartmentService(
            DepartmentAddressStore store, KnownClients clients, FieldCipher cipher, Versions versions, Audit audit) {
        this.store = store;
        this.clients = clients;
        this.cipher = cipher;
        this.versions = versions;
        this.audit = audit;
    }

    List<DepartmentView> list() {
        return store.list().stream().map(this::view).toList();
    }

    /** A mailbox with the version of its row. */
    record Versioned(DepartmentView view, long version) {}

    Versioned get(Department department) {
        DepartmentAddressRow row = store.find(department).orElseThrow(Problems::notFound);
        return new Versioned(view(row), row.version);
    }

    /** The first address needs no version; who changes one says which one she saw. */
    Versioned put(ClientId client, Department department, DepartmentRequest request) {
        clients.require(client);
        DepartmentAddressRow row = store.find(department).orElseGet(DepartmentAddressRow::new);
        if (row.clientId != null) {
            versions.check(row.version);
        }
        row.email = cipher.encrypt(request.email());
        row.language = request.language();
        if (row.clientId == null) {
            row.clientId = client.value();
            row.department = department;
            store.add(row);
        }
        store.flush();
        audit("DEPARTMENT_ADDRESS_SET", department);
        return new Versioned(view(row), row.version);
    }

    void remove(Department department) {
        DepartmentAddressRow row = store.find(department).orElseThrow(Problems::notFound);
        versions.check(row.version);
        store.remove(row);
        audit("DEPARTMENT_ADDRESS_REMOVED", department);
    }

    private DepartmentView view(DepartmentAddressRow row) {
        return new DepartmentView(row.department, cipher.decrypt(row.email), row.language);
    }

    private void audit(String action, Department department) {
        audit.record(action, "department", department.name(), null, Map.of());
    }
}
