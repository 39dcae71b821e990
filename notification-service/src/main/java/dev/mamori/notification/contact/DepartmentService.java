package dev.mamori.notification.contact;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Keeps the mailboxes of the agency's departments. Works in the caller's transaction of the client. */
@ApplicationScoped
class DepartmentService {
    private final DepartmentAddressStore store;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Audit audit;

    DepartmentService(DepartmentAddressStore store, KnownClients clients, FieldCipher cipher, Audit audit) {
        this.store = store;
        this.clients = clients;
        this.cipher = cipher;
        this.audit = audit;
    }

    List<DepartmentView> list() {
        return store.list().stream().map(this::view).toList();
    }

    DepartmentView put(ClientId client, Department department, DepartmentRequest request) {
        clients.require(client);
        DepartmentAddressRow row = store.find(department).orElseGet(DepartmentAddressRow::new);
        row.email = cipher.encrypt(request.email());
        row.language = request.language();
        if (row.clientId == null) {
            row.clientId = client.value();
            row.department = department;
            store.add(row);
        }
        store.flush();
        audit("DEPARTMENT_ADDRESS_SET", department);
        return view(row);
    }

    void remove(Department department) {
        store.remove(store.find(department).orElseThrow(Problems::notFound));
        audit("DEPARTMENT_ADDRESS_REMOVED", department);
    }

    private DepartmentView view(DepartmentAddressRow row) {
        return new DepartmentView(row.department, cipher.decrypt(row.email), row.language);
    }

    private void audit(String action, Department department) {
        audit.record(action, "department", department.name(), null, Map.of());
    }
}
