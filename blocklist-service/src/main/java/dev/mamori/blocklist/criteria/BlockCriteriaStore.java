package dev.mamori.blocklist.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The block-criteria sets of the present transaction's client. */
@ApplicationScoped
public class BlockCriteriaStore {
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final TypeReference<Map<String, StopMode>> MODES = new TypeReference<>() {};

    private final EntityManager entities;
    private final Sql sql;
    private final ObjectMapper json;

    BlockCriteriaStore(EntityManager entities, Sql sql, ObjectMapper json) {
        this.entities = entities;
        this.sql = sql;
        this.json = json;
    }

    /** The set under which a request is reviewed at this instant: the latest that is in force by then. */
    public Optional<BlockCriteria> inForce(Instant at) {
        return rowInForce(at).map(row -> new BlockCriteria(row.setId, row.versionName, figures(row), modes(row)));
    }

    Optional<BlockCriteriaRow> rowInForce(Instant at) {
        return entities.createQuery(
                        "from BlockCriteriaRow where clientId = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc",
                        BlockCriteriaRow.class)
                .setParameter(1, Transactions.currentKey())
                .setParameter(2, at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<BlockCriteriaRow> row(UUID setId) {
        return Optional.ofNullable(entities.find(BlockCriteriaRow.class, setId))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    /** The set, locked: two signers at once take their turns. */
    Optional<BlockCriteriaRow> rowToChange(UUID setId) {
        return Optional.ofNullable(entities.find(BlockCriteriaRow.class, setId, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.clientId.equals(Transactions.currentKey()));
    }

    /** Up to {@code count} sets older than the given one, newest first. */
    List<BlockCriteriaRow> list(Optional<UUID> before, int count) {
        return entities.createQuery(
                        "from BlockCriteriaRow where clientId = ?1 and setId < ?2 order by setId desc",
                        BlockCriteriaRow.class)
                .setParameter(1, Transactions.currentKey())
                .setParameter(2, before.orElse(NEWEST))
                .setMaxResults(count)
                .getResultList();
    }

    void add(BlockCriteriaRow row) {
        entities.persist(row);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    List<Agreement> agreements(UUID setId) {
        return sql.list(
                "select * from block_criteria_agreement where set_id = ? order by signed_at, side",
                row -> new Agreement(
                        Agreement.Side.valueOf(row.getString("side")),
                        row.getString("signer_id"),
                        row.getString("signer_name"),
                        Sql.instant(row, "signed_at")),
                setId);
    }

    void add(UUID setId, Agreement agreement) {
        sql.update(
                """
                insert into block_criteria_agreement (client_id, set_id, side, signer_id, signer_name, signed_at)
                values (?, ?, ?, ?, ?, ?)""",
                Transactions.currentKey(),
                setId,
                agreement.side().name(),
                agreement.signerId(),
                agreement.signerName(),
                agreement.signedAt());
    }

    static Figures figures(BlockCriteriaRow row) {
        return new Figures(
                row.maxDays,
                row.renewalMaxDays,
                row.minVerdicts,
                row.minVerdictsWindowDays,
                row.minLighterMeans,
                row.minWarnings,
                row.minPersons,
                row.outsidePerson,
                row.coolDownDays,
                row.reReviewDays,
                row.quietDays);
    }

    Map<StopCode, StopMode> modes(BlockCriteriaRow row) {
        try {
            return json.readValue(row.defaultStops, MODES).entrySet().stream()
                    .collect(Collectors.toMap(
                            stop -> StopCode.of(stop.getKey()).orElseThrow(),
                            Map.Entry::getValue,
                            (a, b) -> b,
                            () -> new EnumMap<>(StopCode.class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String json(Map<StopCode, StopMode> modes) {
        try {
            return json.writeValueAsString(modes.entrySet().stream()
                    .collect(Collectors.toMap(stop -> stop.getKey().code(), Map.Entry::getValue)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
