package dev.mamori.judgment.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The playbooks of the present transaction's client. */
@ApplicationScoped
@RegisterForReflection(targets = {Play.class, Play.Step.class, Play.Place.class})
class PlaybookStore {
    private final Sql sql;
    private final ObjectMapper json;

    PlaybookStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A version with its signatures; a signer is null until that side signed. */
    record Kept(
            UUID id,
            Playbook book,
            String state,
            String agencySigner,
            String agencyName,
            String clientSigner,
            String clientName,
            Instant effectiveFrom) {}

    void add(UUID id, String version, List<Play> plays, String by, Instant at) {
        try {
            sql.update("""
                    insert into playbook (playbook_id, client_id, version_name, state, entries, drafted_by, drafted_at)
                    values (?, ?, ?, 'PROPOSED', ?::jsonb, ?, ?)""", id, Transactions.currentKey(), version, json.writeValueAsString(plays), by, at);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    boolean hasVersion(String version) {
        return sql.first("select 1 from playbook where version_name = ?", row -> true, version)
                .isPresent();
    }

    Optional<Kept> find(UUID id) {
        return sql.first("select * from playbook where playbook_id = ?", this::kept, id);
    }

    Optional<Kept> lock(UUID id) {
        return sql.first("select * from playbook where playbook_id = ? for update", this::kept, id);
    }

    Optional<Kept> inForce(Instant at) {
        return sql.first(
                "select * from playbook where effective_from <= ? order by effective_from desc, playbook_id desc limit 1",
                this::kept,
                at);
    }

    List<Kept> all() {
        return sql.list("select * from playbook order by playbook_id desc limit 200", this::kept);
    }

    void signAgency(UUID id, String signer, String name, Instant at) {
        sql.update(
                "update playbook set agency_signer = ?, agency_name = ?, agency_at = ? where playbook_id = ?",
                signer,
                name,
                at,
                id);
    }

    void signClient(UUID id, String signer, String name, Instant at) {
        sql.update(
                "update playbook set client_signer = ?, client_name = ?, client_at = ? where playbook_id = ?",
                signer,
                name,
                at,
                id);
    }

    void activate(UUID id, Instant from) {
        sql.update("update playbook set state = 'ACTIVE', effective_from = ? where playbook_id = ?", from, id);
    }

    private Kept kept(ResultSet row) throws SQLException {
        try {
            return new Kept(
                    row.getObject("playbook_id", UUID.class),
                    new Playbook(
                            row.getString("version_name"),
                            Arrays.asList(json.readValue(row.getString("entries"), Play[].class))),
                    row.getString("state"),
                    row.getString("agency_signer"),
                    row.getString("agency_name"),
                    row.getString("client_signer"),
                    row.getString("client_name"),
                    Sql.instant(row, "effective_from"));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
