package dev.mamori.cases.registry;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.columns.Columns;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Centres and staff, and the queues of the present transaction's client. */
@ApplicationScoped
public class RegistryStore {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final Sql sql;
    private final Clock clock;

    RegistryStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Centre centre) {
        sql.update(
                """
                insert into centre (centre_id, name, police_consult_number, local_police_number, registered_at)
                values (?, ?, ?, ?, ?)""",
                centre.id().value(),
                centre.name(),
                centre.policeConsultNumber(),
                centre.localPoliceNumber(),
                clock.instant());
    }

    void add(Staff staff) {
        sql.update(
                """
                insert into staff (staff_id, centre_id, business_name, roles, registered_at) values (?, ?, ?, ?, ?)""",
                staff.id().value(),
                staff.centre().value(),
                staff.businessName().value(),
                array(staff.roles()),
                clock.instant());
        addName(staff.id(), staff.businessName(), LocalDate.ofInstant(clock.instant(), JST));
    }

    /** Gives a person another business name from a day on; false when she has one from that day or later. */
    public boolean rename(StaffId staff, BusinessName name, LocalDate from) {
        if (sql.first(
                        "select 1 from staff_name where staff_id = ? and valid_from >= ?",
                        row -> true,
                        staff.value(),
                        from)
                .isPresent()) {
            return false;
        }
        sql.update(
                "update staff_name set valid_until = ? where staff_id = ? and valid_until is null",
                from,
                staff.value());
        addName(staff, name, from);
        sql.update("update staff set business_name = ? where staff_id = ?", name.value(), staff.value());
        return true;
    }

    private void addName(StaffId staff, BusinessName name, LocalDate from) {
        sql.update(
                "insert into staff_name (staff_id, business_name, valid_from) values (?, ?, ?)",
                staff.value(),
                name.value(),
                from);
    }

    /** Who of a centre had this business name on the day; several only when it was given twice at once. */
    public List<StaffId> named(BusinessName name, CentreId centre, LocalDate on) {
        return sql.list("""
                select n.staff_id from staff_name n join staff s using (staff_id)
                where n.business_name = ? and s.centre_id = ? and n.valid_from <= ?
                    and (n.valid_until is null or n.valid_until > ?) order by n.staff_id""", row -> new StaffId(row.getString("staff_id")), name.value(), centre.value(), on, on);
    }

    /** Keeps the copy of a queue of the present client; a later registration of the same id replaces it. */
    void keep(QueueId queue, String name, boolean isProtected) {
        sql.update("""
                insert into queue_copy (client_id, queue_id, name, is_protected) values (?, ?, ?, ?)
                on conflict on constraint queue_copy_pk
                do update set name = excluded.name, is_protected = excluded.is_protected""", Transactions.currentKey(), queue.value(), name, isProtected);
    }

    public boolean hasQueue(QueueId queue) {
        return sql.first(
                        "select 1 from queue_copy where client_id = ? and queue_id = ?",
                        row -> true,
                        Transactions.currentKey(),
                        queue.value())
                .isPresent();
    }

    public Optional<Centre> centre(CentreId id) {
        return sql.first("select * from centre where centre_id = ?", RegistryStore::centre, id.value());
    }

    /** Up to {@code count} centres after the given id, ordered by id; only those in {@code ids} unless it is null. */
    List<Centre> centres(Set<String> ids, String after, int count) {
        return sql.list(
                "select * from centre where centre_id > ? and (? or centre_id = any(?)) order by centre_id limit ?",
                RegistryStore::centre,
                after,
                ids == null,
                array(ids == null ? Set.of() : ids),
                count);
    }

    /** Up to {@code count} people of the centre after the given id, ordered by id. */
    public List<Staff> staff(CentreId centre, String after, int count) {
        return sql.list(
                "select * from staff where centre_id = ? and staff_id > ? order by staff_id limit ?",
                RegistryStore::staff,
                centre.value(),
                after,
                count);
    }

    /** Those of {@code ids} who are registered. */
    public Map<StaffId, Staff> staff(Collection<StaffId> ids) {
        return sql
                .list("select * from staff where staff_id = any(?)", RegistryStore::staff, (Object) array(ids))
                .stream()
                .collect(Collectors.toMap(Staff::id, Function.identity()));
    }

    private static Centre centre(ResultSet row) throws SQLException {
        return new Centre(
                new CentreId(row.getString("centre_id")),
                row.getString("name"),
                row.getString("police_consult_number"),
                row.getString("local_police_number"));
    }

    private static Staff staff(ResultSet row) throws SQLException {
        return new Staff(
                new StaffId(row.getString("staff_id")),
                new CentreId(row.getString("centre_id")),
                new BusinessName(row.getString("business_name")),
                Set.copyOf(Columns.list(row, "roles", Function.identity())));
    }
}
