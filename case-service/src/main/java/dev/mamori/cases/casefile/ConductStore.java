package dev.mamori.cases.casefile;

import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.casefile.Conduct.ConfirmedCode;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conduct, the codes that people confirmed, and evidence; append only. */
@ApplicationScoped
class ConductStore {
    private final Sql sql;

    ConductStore(Sql sql) {
        this.sql = sql;
    }

    private record OfConduct(UUID conduct, ConfirmedCode code) {}

    /** The number that the next record of the case gets; the case is locked by now. */
    int nextSequence(CaseId id) {
        return sql.first(
                        "select coalesce(max(sequence), 0) + 1 from case_conduct where case_id = ?",
                        row -> row.getInt(1),
                        id.value())
                .orElseThrow();
    }

    void add(CaseId id, Conduct conduct, Instant recordedAt, String recordedBy) {
        sql.update(
                """
                insert into case_conduct (conduct_id, client_id, case_id, contact_id, sequence, said_at, verbatim, manner,
                    impression, kind, corrects, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                conduct.id(),
                Transactions.currentKey(),
                id.value(),
                conduct.contact().value(),
                conduct.sequence(),
                conduct.at(),
                conduct.verbatim(),
                conduct.manner(),
                conduct.impression(),
                conduct.kind().name(),
                conduct.corrects(),
                recordedAt,
                recordedBy);
        conduct.codes().forEach(code -> confirm(conduct.id(), code));
    }

    /** Confirming a code again changes nothing. */
    void confirm(UUID conduct, ConfirmedCode code) {
        sql.update(
                """
                insert into case_conduct_code (conduct_id, client_id, code, confirmed_by, confirmed_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""",
                conduct,
                Transactions.currentKey(),
                code.code(),
                code.confirmedBy().value(),
                code.confirmedAt());
    }

    /** All conduct of the case in the order of the record. */
    List<Conduct> of(CaseId id) {
        Map<UUID, List<ConfirmedCode>> codes = sql
                .list(
                        """
                        select k.* from case_conduct_code k join case_conduct using (conduct_id)
                        where case_id = ? order by confirmed_at, code""",
                        row -> new OfConduct(
                                uuid(row, "conduct_id"),
                                new ConfirmedCode(
                                        row.getString("code"),
                                        new StaffId(row.getString("confirmed_by")),
                                        Sql.instant(row, "confirmed_at"))),
                        id.value())
                .stream()
                .collect(Collectors.groupingBy(
                        OfConduct::conduct, Collectors.mapping(OfConduct::code, Collectors.toList())));
        return sql.list(
                "select * from case_conduct where case_id = ? order by sequence",
                row -> read(row, codes.getOrDefault(uuid(row, "conduct_id"), List.of())),
                id.value());
    }

    void add(CaseId id, Evidence evidence, Instant recordedAt, String recordedBy) {
        sql.update(
                """
                insert into case_evidence (evidence_id, client_id, case_id, kind, reference, sha256, captured_at,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                evidence.id(),
                Transactions.currentKey(),
                id.value(),
                text(evidence.kind()),
                evidence.reference(),
                evidence.sha256(),
                evidence.capturedAt(),
                recordedAt,
                recordedBy);
    }

    List<Evidence> evidence(CaseId id) {
        return sql.list(
                "select * from case_evidence where case_id = ? order by recorded_at, evidence_id",
                row -> new Evidence(
                        uuid(row, "evidence_id"),
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        row.getString("sha256"),
                        Sql.instant(row, "captured_at")),
                id.value());
    }

    private static Conduct read(ResultSet row, List<ConfirmedCode> codes) throws SQLException {
        return new Conduct(
                uuid(row, "conduct_id"),
                new ContactId(uuid(row, "contact_id")),
                Sql.instant(row, "said_at"),
                row.getInt("sequence"),
                row.getString("verbatim"),
                row.getString("manner"),
                row.getString("impression"),
                ConductKind.valueOf(row.getString("kind")),
                codes,
                uuid(row, "corrects"));
    }
}
