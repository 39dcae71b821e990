package dev.mamori.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The table {@code department_address}; shows the rows of the transaction's client only. */
@ApplicationScoped
class DepartmentAddressStore {

    void add(DepartmentAddressRow row) {
        row.persist();
    }

    void flush() {
        DepartmentAddressRow.flush();
    }

    void remove(DepartmentAddressRow row) {
        row.delete();
    }

    int removeAll() {
        return (int) DepartmentAddressRow.deleteAll();
    }

    Optional<DepartmentAddressRow> find(Department department) {
        return DepartmentAddressRow.find("department = ?1", department).firstResultOptional();
    }

    List<DepartmentAddressRow> list() {
        return DepartmentAddressRow.list("order by department");
    }
}
