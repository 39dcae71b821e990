package dev.mamori.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.verify.AuditVerification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what was acknowledged against what exists, for one client. It reads the databases with SQL of its own and the
 * log of the client's receiver, and uses nothing of the services.
 */
final class HistoryChecker {

    private static final List<String> SOURCES = List.of("case", "judgment", "blocklist", "notification");

    private final Map<String, Connection> databases;
    private final String client;

    /** Reads through these connections, one for each service by its short name, what this client has. */
    HistoryChecker(Map<String, Connection> databases, String client) {
        this.databases = databases;
        this.client = client;
    }

    /**
     * What is wrong; empty when the history is whole.
     *
     * @param acknowledged subjects of the notices whose request was answered with success
     * @param received what the client's receiver took, each {@code webhook-id} once
     */
    List<String> faults(Set<String> acknowledged, Collection<JsonNode> received) throws SQLException {
        var faults = new ArrayList<String>();
        feeds(faults);
        judgments(faults);
        entries(faults);
        notices(faults, acknowledged);
        receiver(faults, acknowledged, received);
        for (var report : AuditVerification.of(databases)) {
            report.faults().forEach(fault -> faults.add("audit of " + report.service() + ": " + fault));
        }
        return faults;
    }

    /** Positions have no gap; each consumer stands at the end of the feed; nothing is parked. */
    private void feeds(List<String> faults) throws SQLException {
        var ends = new HashMap<String, Long>();
        for (var source : SOURCES) {
            var feed = rows(source, "select count(*), coalesce(max(position), 0) from feed_event where client_id = ?");
            var end = Long.parseLong(feed.getFirst().get(1));
            ends.put(source, end);
            if (!feed.getFirst().getFirst().equals(String.valueOf(end))) {
                faults.add("feed of " + source + ": " + feed.getFirst().getFirst() + " events up to " + end);
            }
        }
        for (var consumer : SOURCES) {
            for (var cursor : rows(consumer, "select source, position from feed_cursor where client_id = ?")) {
                var end = ends.get(cursor.getFirst());
                if (end == null || end != Long.parseLong(cursor.get(1))) {
                    faults.add("cursor of %s in %s: at %s of %s"
                            .formatted(consumer, cursor.getFirst(), cursor.get(1), end));
                }
            }
            var parked = rows(consumer, "select type, reason from parked_event where client_id = ?");
            parked.forEach(event -> faults.add("parked in " + consumer + ": " + event));
        }
    }

    /** Each signed judgment is known in its case, and no other. */
    private void judgments(List<String> faults) throws SQLException {
        var made = ids(
                "judgment",
                "select judgment_id from judgment where client_id = ? " + "and state in ('SIGNED', 'WITHDRAWN')");
        var known = ids("case", "select judgment_id from case_judgment where client_id = ?");
        if (!made.equals(known)) {
            faults.add("judgments: made %s, known in cases %s".formatted(made, known));
        }
    }

    /** Two people at least, one of them of the specialist department and none the requester, approved each entry. */
    private void entries(List<String> faults) throws SQLException {
        var weak = ids("blocklist", """
                select e.entry_id from block_entry e join block_request q using (client_id, request_id)
                left join block_review r on r.client_id = e.client_id and r.request_id = e.request_id
                    and r.round = q.round and r.decision = 'APPROVE' and r.reviewer_id <> q.requester_id
                where e.client_id = ? group by e.entry_id
                having count(distinct r.reviewer_id) < 2 or not coalesce(bool_or(r.legal), false)""");
        weak.forEach(entry -> faults.add("entry without a full review: " + entry));
    }

    private void notices(List<String> faults, Set<String> acknowledged) throws SQLException {
        rows(
                        "notification",
                        "select source, source_event_id, kind, audience, count(*) from notice where client_id = ? "
                                + "group by 1, 2, 3, 4 having count(*) > 1")
                .forEach(twice -> faults.add("applied twice: " + twice));
        var kept = ids("notification", "select subject from notice where client_id = ?");
        acknowledged.stream()
                .filter(subject -> kept.stream().noneMatch(each -> each.contains(subject)))
                .forEach(subject -> faults.add("acknowledged and lost: " + subject));
    }

    private void receiver(List<String> faults, Set<String> acknowledged, Collection<JsonNode> received)
            throws SQLException {
        var own = ids("notification", "select notice_id from notice where client_id = ?");
        for (var event : received) {
            if (!event.at("/data/clientId").asText().equals(client)
                    || !own.contains(event.at("/data/noticeId").asText())) {
                faults.add("a notice to the wrong client: " + event);
            }
        }
        for (var subject : acknowledged) {
            var times = received.stream()
                    .filter(event -> event.path("subject").asText().contains(subject))
                    .count();
            if (times != 1) {
                faults.add("received %d times: %s".formatted(times, subject));
            }
        }
    }

    private Set<String> ids(String service, String query) throws SQLException {
        var ids = new TreeSet<String>();
        rows(service, query).forEach(row -> ids.add(row.getFirst()));
        return ids;
    }

    private List<List<String>> rows(String service, String query) throws SQLException {
        var connection = databases.get(service);
        try (var scope = connection.prepareStatement("select set_config('mamori.client', ?, false)")) {
            scope.setString(1, client);
            scope.execute();
        }
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, client);
            var found = new ArrayList<List<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }
}
