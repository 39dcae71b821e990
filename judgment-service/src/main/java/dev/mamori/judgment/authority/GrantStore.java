package dev.mamori.judgment.authority;

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

    GrantStore(EntityManager entities) {
        this.entities = entities;
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
        return entities.createQuery(
                        "from GrantRow where (?1 = true or staffId = ?2) and (?3 = true or grantId < ?4)"
                                + " order by grantId desc",
                        GrantRow.class)
                .setParameter(1, staffIdOrNull == null)
                .setParameter(2, staffIdOrNull == null ? "" : staffIdOrNull)
                .setParameter(3, before.isEmpty())
                .setParameter(4, before.orElse(new UUID(0, 0)))
                .setMaxResults(count)
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
