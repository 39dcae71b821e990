package dev.mamori.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** A named contact; {@code name} and {@code email} are encrypted. */
@Entity
@Table(name = "contact")
public class ContactRow extends PanacheEntityBase {
    @Id
    @Column(name = "contact_id")
    public UUID contactId;

    @Column(name = "client_id")
    public String clientId;

    public String name;

    @Enumerated(EnumType.STRING)
    public ContactRole role;

    public String email;

    public String language;

    public int rank;

    @Column(name = "quiet_from")
    public LocalTime quietFrom;

    @Column(name = "quiet_until")
    public LocalTime quietUntil;

    @Version
    public long version;

    Optional<QuietHours> quietHours() {
        return Optional.ofNullable(quietFrom).map(from -> new QuietHours(from, quietUntil));
    }
}
