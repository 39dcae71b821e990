package dev.mamori.cases.evidence;

import static dev.mamori.cases.columns.Columns.uuid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What evidence files are; where they come from is stored encrypted, as it was sent. */
@ApplicationScoped
class EvidenceFileStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    EvidenceFileStore(Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** A file as it was announced. */
    record Announced(UUID id, boolean complete, EvidenceFileRequest file) {}

    void add(CaseId caseId, UUID id, EvidenceFileRequest file, Instant at, String by) {
        sql.update(
                """
                insert into evidence_file (file_id, client_id, case_id, kind, media_type, bytes, sha256, captured_at,
                    origin_cipher, state, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'UPLOADING', ?, ?)""",
                id,
                Transactions.currentKey(),
                caseId.value(),
                file.kind().name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.capturedAt(),
                cipher.encrypt(write(file)),
                at,
                by);
    }

    Optional<Announced> find(CaseId caseId, UUID id) {
        return sql.first(
                "select * from evidence_file where case_id = ? and file_id = ?", this::read, caseId.value(), id);
    }

    /** The file, kept from being completed by others until the transaction ends; parts may come at the same time. */
    Optional<Announced> findForPart(CaseId caseId, UUID id) {
        return sql.first(
                "select * from evidence_file where case_id = ? and file_id = ? for share",
                this::read,
                caseId.value(),
                id);
    }

    /** The file, kept from changing: parts that are on their way are waited for, and later ones wait. */
    Optional<Announced> findForCompletion(CaseId caseId, UUID id) {
        return sql.first(
                "select * from evidence_file where case_id = ? and file_id = ? for update",
                this::read,
                caseId.value(),
                id);
    }

    /** A complete file that is not known to lie under this key. */
    record Old(CaseId caseId, UUID file) {}

    List<Old> notUnder(String keyId, UUID after, int count) {
        var where = new Where()
                .and("client_id = ? and state = 'COMPLETE'", Transactions.currentKey())
                .and("key_id is distinct from ?", keyId)
                .ifGiven("file_id > ?", after);
        return sql.list(
                "select case_id, file_id from evidence_file" + where.sql() + "order by file_id limit ?",
                row -> new Old(new CaseId(uuid(row, "case_id")), uuid(row, "file_id")),
                where.parameters(count));
    }

    void isUnder(UUID file, String keyId) {
        sql.update("update evidence_file set key_id = ? where file_id = ?", keyId, file);
    }

    List<Announced> of(CaseId caseId) {
        return sql.list(
                "select * from evidence_file where case_id = ? order by recorded_at, file_id",
                this::read,
                caseId.value());
    }

    /** False when it was complete before. */
    boolean complete(UUID id, Instant at) {
        return sql.update(
                        "update evidence_file set state = 'COMPLETE', completed_at = ? where file_id = ? and state = 'UPLOADING'",
                        at,
                        id)
                == 1;
    }

    private Announced read(ResultSet row) throws SQLException {
        try {
            return new Announced(
                    uuid(row, "file_id"),
                    row.getString("state").equals("COMPLETE"),
                    json.readValue(cipher.decrypt(row.getString("origin_cipher")), EvidenceFileRequest.class));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private String write(EvidenceFileRequest file) {
        try {
            return json.writeValueAsString(file);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
