package dev.mamori.notification.contact;

import static dev.mamori.notification.contact.Department.CENTRE;
import static dev.mamori.notification.contact.Department.GENERAL_AFFAIRS;
import static dev.mamori.notification.contact.Department.HEADQUARTERS;
import static dev.mamori.notification.contact.Department.LEGAL;
import static dev.mamori.notification.contact.Department.MANAGEMENT;
import static dev.mamori.notification.contact.Department.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DepartmentTest {
    @Test
    @DisplayName("Each role reads what is for its departments; several roles read for all of them (REQ-5.3.4)")
    void readBy() {
        assertThat(Department.readBy(List.of("auditor"))).containsExactlyInAnyOrder(Department.values());
        assertThat(Department.readBy(List.of("specialist")))
                .containsExactlyInAnyOrder(LEGAL, GENERAL_AFFAIRS, PRODUCT, HEADQUARTERS, CENTRE);
        assertThat(Department.readBy(List.of("manager"))).containsExactlyInAnyOrder(MANAGEMENT, CENTRE);
        assertThat(Department.readBy(List.of("supervisor"))).containsExactly(CENTRE);
        assertThat(Department.readBy(List.of("communicator"))).containsExactly(CENTRE);
        assertThat(Department.readBy(List.of("client", "pbx", "admin"))).isEmpty();
        assertThat(Department.readBy(List.of("supervisor", "manager"))).containsExactlyInAnyOrder(MANAGEMENT, CENTRE);
    }
}
