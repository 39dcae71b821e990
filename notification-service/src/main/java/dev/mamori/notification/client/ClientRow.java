package dev.mamori.notification.client;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A registered client company. */
@Entity
@Table(name = "client")
public class ClientRow extends PanacheEntityBase {
    @Id
    @Column(name = "client_id")
    public String clientId;

    @Column(name = "name_ja")
    public String nameJa;

    @Column(name = "name_en")
    public String nameEn;

    @Column(name = "in_house")
    public boolean inHouse;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "left_at")
    public Instant leftAt;
}
