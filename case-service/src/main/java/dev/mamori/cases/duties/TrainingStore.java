package dev.mamori.cases.duties;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trainings and stress checks of people. */
@ApplicationScoped
class TrainingStore {
    private final Sql sql;

    TrainingStore(Sql sql) {
        this.sql = sql;
    }

    void add(TrainingRequest held, Instant at, String by) {
        sql.updateAll(
                """
                insert into training_record (staff_id, topic, held_on, recorded_at, recorded_by) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                held.attendees().stream()
                        .flatMap(who -> held.topics().stream()
                                .map(topic -> new Object[] {who.value(), topic.name(), held.heldOn(), at, by}))
                        .toList());
    }

    /** For each of these people each topic with the day on which it was last held for her. */
    Map<String, Map<TrainingTopic, LocalDate>> topics(Collection<StaffId> people) {
        Map<String, Map<TrainingTopic, LocalDate>> all = new HashMap<>();
        people.forEach(each -> all.put(each.value(), new EnumMap<>(TrainingTopic.class)));
        sql.each(
                "select staff_id, topic, max(held_on) as held_on from training_record where staff_id = any(?)"
                        + " group by staff_id, topic",
                row -> all.get(row.getString("staff_id"))
                        .put(TrainingTopic.valueOf(row.getString("topic")), row.getObject("held_on", LocalDate.class)),
                (Object) array(people));
        return all;
    }

    void schedule(StressCheckRequest wanted, String by) {
        sql.update(
                "insert into stress_check (staff_id, due_on, scheduled_by) values (?, ?, ?) on conflict do nothing",
                wanted.staffId().value(),
                wanted.dueOn(),
                by);
    }

    /** False when it was not scheduled, or is done already. */
    boolean done(StressCheckDoneRequest wanted) {
        return sql.update(
                        "update stress_check set done_on = ? where staff_id = ? and due_on = ? and done_on is null",
                        wanted.doneOn(),
                        wanted.staffId().value(),
                        wanted.dueOn())
                == 1;
    }

    Optional<StressCheckView> check(StaffId staff, LocalDate dueOn, LocalDate today) {
        return sql.first(
                "select * from stress_check where staff_id = ? and due_on = ?",
                row -> view(row, today),
                staff.value(),
                dueOn);
    }

    /** Of the people of the centre, by the day on which they are due, after the given one. */
    List<StressCheckView> checks(CentreId centre, LocalDate afterDue, String afterStaff, LocalDate today, int count) {
        var where = new Where()
                .and("s.centre_id = ?", centre.value())
                .ifGiven("(c.due_on, c.staff_id) > (?, ?)", afterDue, afterStaff);
        return sql.list(
                "select c.* from stress_check c join staff s using (staff_id)" + where.sql()
                        + "order by c.due_on, c.staff_id limit ?",
                row -> view(row, today),
                where.parameters(count));
    }

    private static StressCheckView view(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new StressCheckView(row.getString("staff_id"), due, done, done == null && due.isBefore(today));
    }
}
