package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.ThreatStory;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceDatabases;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.StateFolder;
import dev.mamori.local.verify.AuditVerification;
import dev.mamori.local.verify.ChainReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Somebody with the owner's rights tampers with the running stack's databases; all is taken back at the end of each
 * test, because the tampering stays in a transaction that is rolled back.
 */
@DisplayName("What ./mamori verify proves: no audit entry can be changed or taken away unseen (REQ-15.2)")
@TestInstance(Lifecycle.PER_CLASS)
class AuditVerificationTest {

    private static final String CLIENT = "CL-MRI";

    private final World world = Shared.world();
    private final Map<String, Connection> databases = new LinkedHashMap<>();

    @BeforeAll
    void somethingIsDone() {
        world.itIs("2026-11-09 16:05:00");
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, CLIENT)) {
            new ThreatStory(world, Pbx.connect(world, CLIENT), client.receiver()).play();
        }
    }

    @BeforeEach
    void connect() throws SQLException {
        var state = new StateFolder(Checkout.find().root().resolve("system-tests/target/stack"));
        for (var service : ServiceName.values()) {
            var connection = ServiceDatabases.connect(state, service);
            connection.setAutoCommit(false);
            databases.put(service.shortName(), connection);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            rollback();
            return keptPosition() > 2;
        });
    }

    /** How far notification-service knows that case-service's chain reaches. */
    private long keptPosition() throws SQLException {
        try (var query = databases.get("notification").createStatement()) {
            query.execute("select set_config('mamori.client', 'CL-MRI', false)");
            try (var rows = query.executeQuery("select coalesce(max(position), 0) from audit_kept_head "
                    + "where client_id = 'CL-MRI' and source = 'case'")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @AfterEach
    void close() throws SQLException {
        rollback();
        for (var connection : databases.values()) {
            connection.close();
        }
    }

    @Test
    @DisplayName("an untouched record is whole, in every service and for every client")
    void whole() {
        assertThat(AuditVerification.of(databases)).allMatch(ChainReport::whole, "whole");
        assertThat(report("case", CLIENT).entries()).isPositive();
    }

    @Test
    @DisplayName("an entry in which another name stands")
    void changed() throws SQLException {
        tamper("case", "audit_entry", "update audit_entry set actor_id = actor_id || '-2' where audit_entry_id = %s");
        assertThat(faults()).singleElement().asString().endsWith("was changed");
    }

    @Test
    @DisplayName("an entry that was deleted")
    void deleted() throws SQLException {
        tamper("case", "audit_entry", "delete from audit_entry where audit_entry_id = %s");
        assertThat(faults()).singleElement().asString().endsWith("is gone");
    }

    @Test
    @DisplayName("words that were replaced; erased ones are no fault")
    void words() throws SQLException {
        tamper("case", null, "update audit_content set details = '{}', reason = 'x' where audit_entry_id = %s");
        assertThat(faults()).singleElement().asString().startsWith("the words of seal");
        rollback();
        tamper("case", null, "delete from audit_content where audit_entry_id = %s");
        assertThat(faults()).isEmpty();
        assertThat(report("case", CLIENT).erased()).isOne();
    }

    @Test
    @DisplayName("a tail that was cut off with its seals")
    void cutOff() throws SQLException {
        tamper("case", "audit_seal", "delete from audit_seal where position > 1 and client_id = 'CL-MRI'");
        tamper(
                "case",
                "audit_entry",
                "delete from audit_entry e where client_id = 'CL-MRI' and not exists "
                        + "(select from audit_seal s where s.audit_entry_id = e.audit_entry_id)");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("entries were cut off"));
    }

    @Test
    @DisplayName("a chain that was made anew over changed entries")
    void madeAnew() throws SQLException {
        tamper("case", "audit_entry", "update audit_entry set actor_id = actor_id || '-2' where audit_entry_id = %s");
        tamper("case", "audit_seal", """
                do $$
                declare link record; head bytea := sha256(convert_to('CL-MRI', 'UTF8'));
                begin
                    for link in select s.position, mamori_audit_hash(e) as hash from audit_seal s
                                join audit_entry e using (audit_entry_id) where s.client_id = 'CL-MRI' order by 1 loop
                        head := sha256(head || link.hash || int8send(link.position));
                        update audit_seal set entry_hash = link.hash, chain_hash = head
                        where client_id = 'CL-MRI' and position = link.position;
                    end loop;
                end $$""");
        assertThat(faults()).singleElement().asString().endsWith("the chain was made anew");
    }

    private List<String> faults() {
        return report("case", CLIENT).faults();
    }

    private ChainReport report(String service, String client) {
        return AuditVerification.of(databases).stream()
                .filter(report ->
                        report.service().equals(service) && report.key().equals(client))
                .findFirst()
                .orElseThrow();
    }

    /** {@code %s} is the entry of the second seal. */
    private void tamper(String service, String guardedTableOrNull, String statement) throws SQLException {
        try (var tampering = databases.get(service).createStatement()) {
            tampering.execute("select set_config('mamori.client', 'CL-MRI', false)");
            if (guardedTableOrNull != null) {
                tampering.execute("alter table %s disable trigger %s_append_only"
                        .formatted(guardedTableOrNull, guardedTableOrNull));
            }
            var second = "(select audit_entry_id from audit_seal where client_id = 'CL-MRI' and position = 2)";
            tampering.execute(statement.replace("%s", second));
        }
    }

    private void rollback() throws SQLException {
        for (var connection : databases.values()) {
            connection.rollback();
        }
    }
}
