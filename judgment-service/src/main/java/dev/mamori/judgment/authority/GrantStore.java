package dev.mamori.judgment.authority;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants of the present transaction's client. */
@ApplicationScoped
public class GrantStore {
    private final EntityManager entities;
    private final Sql sql;

    GrantStore(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** All grants ever given to a person. */
    public List<Grant> of(String staffId) {
        return entities.createQuery("from GrantRow where staffId = ?1 order by grantId", GrantRow.class)
                .setParameter(1, staffId)
                .getResultStream()
                .map(GrantRow::toDomain)
                .toList();
    }

    /** Every grant that was not withdrawn, whoever holds it. */
    public List<Grant> standing() {
        return entities.createQuery("from GrantRow where withdrawnAt is null order by grantId", GrantRow.class)
                .getResultStream()
                .map(GrantRow::toDomain)
                .toList();
    }

    /** Up to {@code count} grants older than the given id, newest first; of one person unless that is null. */
    List<GrantRow> list(String staffIdOrNull, Optional<UUID> before, int count) {
        var where = new Where().ifGiven("staff_id = ?", staffIdOrNull).ifGiven("grant_id < ?", before.orElse(null));
        var ids = sql.list(
                "select grant_id from authority_grant" + where.sql() + "order by grant_id desc limit ?",
                row -> row.getObject(1, UUID.class),
                where.parameters(count));
        return entities.createQuery("from GrantRow where grantId in ?1 order by grantId desc", GrantRow.class)
                .setParameter(1, ids)
                .getResultList();
    }

    Optional<GrantRow> rowToChange(UUID grantId) {
        return Optional.ofNullable(entities.find(GrantRow.class, grantId, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(GrantRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
