package dev.mamori.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;

/** A department's mailbox for one client's matters; {@code email} is encrypted. */
@Entity
@Table(name = "department_address")
@IdClass(DepartmentAddressRow.Key.class)
public class DepartmentAddressRow extends PanacheEntityBase {
    /** Client and department. */
    public record Key(String clientId, Department department) implements Serializable {}

    @Id
    @Column(name = "client_id")
    public String clientId;

    @Id
    @Enumerated(EnumType.STRING)
    public Department department;

    public String email;

    public String language;

    @Version
    public long version;
}
