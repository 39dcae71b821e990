package dev.mamori.blocklist.queue;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Imports called numbers: all or none, every fault told at once, and no number is taken away from another queue. */
@ApplicationScoped
class CalledNumbersService {
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    CalledNumbersService(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    CalledNumbersView importAll(CalledNumbersRequest wanted) {
        Map<String, String> known = known();
        Map<String, String> asked = checked(wanted, known);
        Set<String> changed = new TreeSet<>();
        asked.forEach((number, queueId) -> {
            if (!known.containsKey(number)) {
                sql.update(
                        "insert into queue_number (client_id, number, queue_id) values (?, ?, ?)",
                        Transactions.currentKey(),
                        number,
                        queueId);
                changed.add(queueId);
            }
        });
        for (String queueId : changed) {
            // Screening follows the queue's row.
            sql.update(
                    "update queue set changed_at = ? where client_id = ? and queue_id = ?",
                    clock.instant(),
                    Transactions.currentKey(),
                    queueId);
            audit.record("CALLED_NUMBERS_IMPORTED", "queue", queueId, null, Map.of("numbers", asked.size()));
        }
        int added = (int) asked.keySet().stream()
                .filter(number -> !known.containsKey(number))
                .count();
        return new CalledNumbersView(added, asked.size() - added, List.copyOf(changed));
    }

    private Map<String, String> checked(CalledNumbersRequest wanted, Map<String, String> known) {
        Set<String> queues = new HashSet<>(sql.list(
                "select queue_id from queue where client_id = ?", row -> row.getString(1), Transactions.currentKey()));
        Map<String, String> asked = new LinkedHashMap<>();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < wanted.numbers().size(); i++) {
            CalledNumbersRequest.CalledNumber one = wanted.numbers().get(i);
            Optional<PhoneNumber> number = PhoneNumber.find(one.number());
            String pointer = "/numbers/" + i;
            if (number.isEmpty()) {
                faults.add(Violation.at(
                        pointer + "/number",
                        "PhoneNumber",
                        Text.of("電話番号ではありません。市外局番から指定してください。", "No telephone number: give it with its area code.")));
            }
            if (!queues.contains(one.queueId())) {
                faults.add(Violation.at(
                        pointer + "/queueId",
                        "UnknownReference",
                        Text.of("登録されていない窓口です。先に登録してください。", "No registered queue: register it first.")));
            }
            number.map(PhoneNumber::e164).ifPresent(e164 -> {
                String other =
                        Optional.ofNullable(asked.put(e164, one.queueId())).orElse(known.get(e164));
                if (other != null && !other.equals(one.queueId())) {
                    faults.add(Violation.at(
                            pointer,
                            "LeadsElsewhere",
                            Text.of(
                                    "この番号は窓口 " + other + " につながっています。先にそちらから外してください。",
                                    "It leads to the queue " + other + ": take it away there first.")));
                }
            });
        }
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(
                    Text.of("取り込めない行があるため、一件も取り込んでいません。", "Some lines cannot be taken, so none was."), faults);
        }
        return asked;
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        sql.list(
                        "select number, queue_id from queue_number where client_id = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        Transactions.currentKey())
                .forEach(pair -> known.put(pair.getKey(), pair.getValue()));
        return known;
    }
}
