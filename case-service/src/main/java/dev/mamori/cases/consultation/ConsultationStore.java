package dev.mamori.cases.consultation;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.consultation.Consultation.Reader;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Desks and consultations; words are stored encrypted. */
@ApplicationScoped
class ConsultationStore {
    private static final String SELECT =
            "select c.*, d.route from consultation c join consultation_desk d using (client_id, desk_id) ";

    private final Sql sql;
    private final FieldCipher cipher;

    ConsultationStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** False when the desk is there with another route: consultations at it must not change their visibility. */
    boolean keep(String deskId, DeskRequest desk) {
        return sql.update(
                        """
                        insert into consultation_desk as d (client_id, desk_id, route, name, hours, reached_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict on constraint consultation_desk_pk do update set name = excluded.name,
                            hours = excluded.hours, reached_by = excluded.reached_by
                        where d.route = excluded.route""",
                        Transactions.currentKey(),
                        deskId,
                        desk.route().name(),
                        desk.name(),
                        desk.hours(),
                        desk.reachedBy())
                == 1;
    }

    List<DeskView> desks() {
        return sql.list(
                "select * from consultation_desk order by desk_id",
                row -> new DeskView(
                        row.getString("desk_id"),
                        Route.valueOf(row.getString("route")),
                        row.getString("name"),
                        row.getString("hours"),
                        row.getString("reached_by")));
    }

    void add(Consultation consultation) {
        sql.update(
                """
                insert into consultation (consultation_id, client_id, desk_id, kind, centre_id, staff_id, words_cipher,
                    contact_id, disputed_judgment_id, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                consultation.id(),
                Transactions.currentKey(),
                consultation.desk(),
                consultation.kind().name(),
                consultation.centre(),
                consultation.staff().value(),
                cipher.encrypt(consultation.words()),
                consultation.contact(),
                consultation.disputedJudgment(),
                consultation.openedAt());
    }

    void add(UUID consultation, ConsultationStep step) {
        sql.update(
                """
                insert into consultation_step
                    (step_id, client_id, consultation_id, duty, text_cipher, next_on, done_at, done_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                Transactions.currentKey(),
                consultation,
                step.duty().name(),
                cipher.encrypt(step.text()),
                step.nextOn(),
                step.at(),
                step.by());
    }

    Optional<Consultation> find(UUID id) {
        return sql.first(SELECT + "where consultation_id = ?", this::read, id);
    }

    /** Up to {@code count} consultations that the reader may know of, latest first. The rule is {@code isSeenBy}'s. */
    List<Consultation> list(Reader reader, Instant before, UUID beforeId, int count) {
        var where = new Where()
                .ifGiven("(opened_at, consultation_id) < (?, ?)", before, beforeId)
                .and(
                        """
                        (staff_id = ? or (route = 'SECOND' and ?)
                         or (route = 'SITE' and (? or (? and (centre_id is null or centre_id = any(?))))))""",
                        reader.id(),
                        reader.counsellor() && !reader.superior(),
                        reader.counsellor() || reader.auditor(),
                        reader.superior(),
                        array(reader.centres()));
        return sql.list(
                SELECT + where.sql() + "order by opened_at desc, consultation_id desc limit ?",
                this::read,
                where.parameters(count));
    }

    private Consultation read(ResultSet row) throws SQLException {
        UUID id = uuid(row, "consultation_id");
        return new Consultation(
                id,
                row.getString("desk_id"),
                Route.valueOf(row.getString("route")),
                ConsultationKind.valueOf(row.getString("kind")),
                row.getString("centre_id"),
                new StaffId(row.getString("staff_id")),
                cipher.decrypt(row.getString("words_cipher")),
                uuid(row, "contact_id"),
                uuid(row, "disputed_judgment_id"),
                Sql.instant(row, "opened_at"),
                steps(id));
    }

    private List<ConsultationStep> steps(UUID consultation) {
        return sql.list(
                "select * from consultation_step where consultation_id = ? order by done_at, step_id",
                row -> new ConsultationStep(
                        Duty.valueOf(row.getString("duty")),
                        cipher.decrypt(row.getString("text_cipher")),
                        row.getObject("next_on", LocalDate.class),
                        Sql.instant(row, "done_at"),
                        row.getString("done_by")),
                consultation);
    }
}
