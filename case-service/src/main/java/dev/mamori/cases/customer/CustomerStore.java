package dev.mamori.cases.customer;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers and what they are recognised by; names and identifiers are stored encrypted, searched by keyed hash. */
@ApplicationScoped
public class CustomerStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hash;

    CustomerStore(Sql sql, FieldCipher cipher, SearchHash hash) {
        this.sql = sql;
        this.cipher = cipher;
        this.hash = hash;
    }

    void add(KnownCustomer customer, Instant at, String by) {
        sql.update(
                """
                insert into customer (customer_id, client_id, version, kind, name_cipher, registered_at, registered_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                customer.id(),
                Transactions.currentKey(),
                customer.version(),
                customer.kind().name(),
                cipher.encrypt(customer.name()),
                at,
                by);
        customer.identifiers().forEach(each -> add(customer.id(), each, at, by));
    }

    void add(UUID customer, Identifier identifier, Instant at, String by) {
        sql.update(
                """
                insert into customer_identifier (identifier_id, client_id, customer_id, kind, value_cipher, value_hash,
                    confidence, valid_from, valid_until, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                identifier.id(),
                Transactions.currentKey(),
                customer,
                identifier.kind().name(),
                cipher.encrypt(identifier.normal()),
                hash.of(identifier.normal()),
                identifier.confidence().name(),
                identifier.validFrom(),
                identifier.validUntil(),
                at,
                by);
    }

    void end(UUID identifier, LocalDate until, String by) {
        sql.update(
                "update customer_identifier set valid_until = ?, ended_by = ? where identifier_id = ?",
                until,
                by,
                identifier);
    }

    public boolean exists(UUID customer) {
        return sql.first("select 1 from customer where customer_id = ?", row -> true, customer)
                .isPresent();
    }

    Optional<KnownCustomer> find(UUID customer) {
        return sql.first("select * from customer where customer_id = ?", this::read, customer);
    }

    /** The customers who had the identifier on the day. */
    List<KnownCustomer> having(IdentifierKind kind, String normal, LocalDate on) {
        return sql.list("""
                select * from customer c where exists (select from customer_identifier i
                    where i.customer_id = c.customer_id and i.client_id = ? and i.kind = ? and i.value_hash = ?
                      and i.valid_from <= ? and (i.valid_until is null or i.valid_until > ?))
                order by customer_id""", this::read, Transactions.currentKey(), kind.name(), hash.of(normal), on, on);
    }

    /** Locks the customer and gives it the next version. */
    Optional<Long> lockAndCount(UUID customer) {
        return sql.first(
                "update customer set version = version + 1 where customer_id = ? returning version",
                row -> row.getLong("version"),
                customer);
    }

    private KnownCustomer read(ResultSet row) throws SQLException {
        UUID id = uuid(row, "customer_id");
        return new KnownCustomer(
                id,
                row.getLong("version"),
                CustomerKind.valueOf(row.getString("kind")),
                cipher.decrypt(row.getString("name_cipher")),
                identifiers(id));
    }

    private List<Identifier> identifiers(UUID customer) {
        return sql.list(
                "select * from customer_identifier where customer_id = ? order by valid_from, identifier_id",
                row -> new Identifier(
                        uuid(row, "identifier_id"),
                        IdentifierKind.valueOf(row.getString("kind")),
                        cipher.decrypt(row.getString("value_cipher")),
                        Confidence.valueOf(row.getString("confidence")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                customer);
    }
}
