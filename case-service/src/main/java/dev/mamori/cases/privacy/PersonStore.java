package dev.mamori.cases.privacy;

import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.platform.data.FieldCipher;
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

/** Requests of the persons concerned. Words and answers are stored encrypted. */
@ApplicationScoped
class PersonStore {
    private final Sql sql;
    private final FieldCipher cipher;

    PersonStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(PersonRequestView request, Instant at, String by) {
        sql.update(
                """
                insert into person_request
                    (request_id, client_id, customer_id, kind, words_cipher, received_on, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                request.requestId(),
                Transactions.currentKey(),
                request.customerId(),
                request.kind().name(),
                cipher.encrypt(request.words()),
                request.receivedOn(),
                at,
                by);
    }

    /** False when it was decided before. */
    boolean decide(UUID request, PersonDecisionRequest decision, DataClass dataClass, Instant at, String by) {
        return sql.update(
                        """
                        update person_request set outcome = ?, refusal_ground = ?, data_class = ?, answer_cipher = ?,
                            decided_at = ?, decided_by = ?
                        where request_id = ? and outcome is null""",
                        decision.outcome().name(),
                        text(decision.refusalGround()),
                        dataClass.name(),
                        cipher.encrypt(decision.answer()),
                        at,
                        by,
                        request)
                == 1;
    }

    Optional<PersonRequestView> find(UUID request) {
        return sql.first("select * from person_request where request_id = ?", this::read, request);
    }

    List<PersonRequestView> list(UUID before, int count) {
        var where = new Where()
                .ifGiven(
                        "(recorded_at, request_id) < (select recorded_at, request_id from person_request where request_id = ?)",
                        before);
        return sql.list(
                "select * from person_request" + where.sql() + "order by recorded_at desc, request_id desc limit ?",
                this::read,
                where.parameters(count));
    }

    /** Cases of the customer with a verdict in force that finds harassment or an unjust demand. */
    DataClass dataClass(UUID customer) {
        return DataClass.of(sql.first("""
                        select count(distinct f.case_id) from case_file f join matter m using (matter_id)
                            join case_judgment j on j.case_id = f.case_id
                        where m.customer_id = ? and j.state = 'SIGNED' and j.verdict in ('HARASSMENT', 'UNJUST_DEMAND')""", row -> row.getInt(1), customer).orElse(0));
    }

    Optional<PersonDataView> data(UUID customer) {
        return sql.first(
                "select * from customer where customer_id = ?",
                row -> new PersonDataView(
                        cipher.decrypt(row.getString("name_cipher")), identifiers(customer), contacts(customer)),
                customer);
    }

    private List<String> identifiers(UUID customer) {
        return sql.list(
                "select value_cipher from customer_identifier where customer_id = ? order by valid_from, identifier_id",
                row -> cipher.decrypt(row.getString("value_cipher")),
                customer);
    }

    private List<PersonDataView.ContactOf> contacts(UUID customer) {
        return sql.list(
                """
                select distinct c.contact_id, c.channel, c.started_at from contact c join matter_contact using (contact_id)
                    join matter m using (matter_id)
                where m.customer_id = ? order by c.started_at, c.contact_id""",
                row -> new PersonDataView.ContactOf(
                        uuid(row, "contact_id"), row.getString("channel"), Sql.instant(row, "started_at")),
                customer);
    }

    private PersonRequestView read(ResultSet row) throws SQLException {
        return new PersonRequestView(
                uuid(row, "request_id"),
                PersonRequestKind.valueOf(row.getString("kind")),
                uuid(row, "customer_id"),
                cipher.decrypt(row.getString("words_cipher")),
                row.getObject("received_on", LocalDate.class),
                value(row, "data_class", DataClass::valueOf),
                value(row, "outcome", RequestOutcome::valueOf),
                value(row, "refusal_ground", RefusalGround::valueOf),
                cipher.decrypt(row.getString("answer_cipher")),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"));
    }
}
