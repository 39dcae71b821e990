package dev.mamori.platform.test.app;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
@Table(name = "note")
public class NoteRow extends PanacheEntityBase {
    @Id
    @Column(name = "note_id")
    public UUID noteId;

    @Column(name = "client_id")
    public String clientId;

    public String title;

    @Version
    public long version;
}
