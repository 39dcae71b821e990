package dev.mamori.local.verify;

import dev.mamori.local.stack.StackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves that no audit entry of any service was changed or taken away, or tells where one was. */
public final class AuditVerification {

    private AuditVerification() {}

    /**
     * Walks all chains. The databases of all services are needed to find a tail that was cut off: each service's heads
     * are kept in another one's.
     *
     * @param databases open connections by service: {@code case}, {@code judgment}, {@code blocklist},
     *     {@code notification}
     */
    public static List<ChainReport> of(Map<String, Connection> databases) {
        var all = databases.entrySet().stream()
                .map(each -> new AuditDatabase(each.getKey(), each.getValue()))
                .toList();
        var reports = new ArrayList<ChainReport>();
        try {
            for (var database : all) {
                for (var key : database.keys()) {
                    reports.add(database.walk(key, kept(all, database.service(), key)));
                }
            }
        } catch (SQLException e) {
            throw new StackException("The audit entries cannot be read: " + e.getMessage(), e);
        }
        return reports;
    }

    private static List<KeptHead> kept(List<AuditDatabase> all, String source, String key) throws SQLException {
        var kept = new ArrayList<KeptHead>();
        for (var database : all) {
            if (!database.service().equals(source)) {
                kept.addAll(database.kept(key, source));
            }
        }
        return kept;
    }
}
