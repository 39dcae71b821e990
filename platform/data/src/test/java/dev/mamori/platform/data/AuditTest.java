package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Append only": what was recorded stays as it was recorded. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AuditTest {

    private static final ClientId CLIENT = new ClientId("CL-AUDIT");

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void recordsWhoDidWhatWithTheChange() {
        transactions.inClient(CLIENT, () -> audit.record("NOTE_WRITTEN", "note", "n1", "because", Map.of("length", 3)));
        assertThat(entries("n1")).containsExactly("notes-service SERVICE NOTE_WRITTEN because {\"length\": 3}");
    }

    @Test
    void recordsNothingWhenTheChangeIsRolledBack() {
        assertThatThrownBy(() -> transactions.inClient(CLIENT, () -> {
                    audit.record("NOTE_WRITTEN", "note", "n2", null, Map.of());
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entries("n2")).isEmpty();
    }

    @Test
    void refusesToRecordOutsideATransactionOfAClientOrTheRegistries() {
        assertThatThrownBy(() -> audit.record("NOTE_WRITTEN", "note", "n3", null, Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set reason = 'other'", "delete from audit_entry", "truncate audit_entry"})
    void refusesToChangeOrDeleteEntriesByTheApplicationAndByTheOwner(String tampering) throws SQLException {
        assertThatThrownBy(() -> transactions.inClient(CLIENT, () -> sql.update(tampering)))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("permission denied");
        try (var owner = DriverManager.getConnection(url, "notes_owner", "owner");
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(tampering)).hasMessageContaining("append only");
        }
    }

    private List<String> entries(String note) {
        return transactions.inClient(
                CLIENT,
                () -> sql.list(
                        "select * from audit_record where subject_id = ?",
                        row -> "%s %s %s %s %s"
                                .formatted(
                                        row.getString("actor_id"),
                                        row.getString("actor_kind"),
                                        row.getString("action"),
                                        row.getString("reason"),
                                        row.getString("details")),
                        note));
    }
}
