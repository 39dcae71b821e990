package dev.mamori.cases.duties;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Versions of the policy, and who confirmed that she has read one. */
@ApplicationScoped
class PolicyStore {
    private static final String SELECT = "select p.*, exists (select from policy_confirmation c"
            + " where c.version = p.version and c.staff_id = ?) as confirmed from policy_version p ";

    private final Sql sql;

    PolicyStore(Sql sql) {
        this.sql = sql;
    }

    /** False when the version is there already: a published text does not change. */
    boolean add(PolicyRequest policy, Instant at, String by) {
        return sql.update(
                        """
                        insert into policy_version
                            (version, text, elements, signer, published_on, published_at, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        policy.version(),
                        policy.text(),
                        array(policy.elements()),
                        policy.signer(),
                        policy.publishedOn(),
                        policy.publishedAt(),
                        at,
                        by)
                == 1;
    }

    /** Latest first. */
    List<PolicyView> list(String reader) {
        return sql.list(SELECT + "order by published_on desc, recorded_at desc limit 200", PolicyStore::read, reader);
    }

    Optional<PolicyView> find(String version, String reader) {
        return sql.first(SELECT + "where p.version = ?", PolicyStore::read, reader, version);
    }

    void confirm(String version, String staff, Instant at) {
        sql.update(
                "insert into policy_confirmation (version, staff_id, confirmed_at) values (?, ?, ?) on conflict do nothing",
                version,
                staff,
                at);
    }

    /** People of the centre who have not confirmed the latest version, ordered by id. */
    List<UnreadView> unread(CentreId centre, String after, int count) {
        return sql.list(
                """
                select s.staff_id, p.version from staff s,
                    (select version from policy_version order by published_on desc, recorded_at desc limit 1) p
                where s.centre_id = ? and s.staff_id > ? and not exists (select from policy_confirmation c
                    where c.version = p.version and c.staff_id = s.staff_id)
                order by s.staff_id limit ?""",
                row -> new UnreadView(row.getString("staff_id"), row.getString("version")),
                centre.value(),
                after,
                count);
    }

    private static PolicyView read(ResultSet row) throws SQLException {
        List<PolicyElement> elements = Columns.list(row, "elements", PolicyElement::valueOf);
        return new PolicyView(
                row.getString("version"),
                row.getString("text"),
                elements.stream().sorted().toList(),
                Arrays.stream(PolicyElement.values())
                        .filter(each -> !elements.contains(each))
                        .toList(),
                row.getString("signer"),
                row.getObject("published_on", LocalDate.class),
                row.getString("published_at"),
                row.getBoolean("confirmed"));
    }
}
