package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** "Sealed into a hash chain": what was recorded cannot be changed or taken away without being seen. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AuditSealsTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final ClientId client = new ClientId("CL-SEAL-" + CLIENTS.incrementAndGet());

    @Inject
    Transactions transactions;

    @Inject
    Audit audit;

    @Inject
    AuditSeals seals;

    @Inject
    SealedHeads heads;

    @Inject
    Sql sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void sealsEachEntryOnceInOrderThoughTwoReplicasSeal() {
        IntStream.range(0, 50).forEach(n -> write("n" + n));
        Stream.of(CompletableFuture.runAsync(seals::sealAll), CompletableFuture.runAsync(seals::sealAll))
                .forEach(CompletableFuture::join);

        assertThat(sealed())
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(n -> "n" + n).toList());
        assertThat(waiting()).isZero();
    }

    @Test
    void theChainGoesOnWhereItEnded() {
        write("a");
        seals.sealAll();
        write("b");
        seals.sealAll();

        assertThat(sealed()).containsExactly("a", "b");
        assertThat(brokenLinks()).isZero();
        assertThat(heads.told().get(client.value()).position()).isEqualTo(1);
    }

    @Test
    void anEntryThatWasChangedNoLongerHasItsHash() throws SQLException {
        write("a");
        seals.sealAll();
        assertThat(changedEntries()).isZero();

        asOwner("update audit_entry set actor_id = 'somebody-else' where client_id = '%s'");

        assertThat(changedEntries()).isOne();
    }

    @Test
    void wordsCanBeErasedAndTheChainStaysWhole() {
        write("a");
        seals.sealAll();

        int erased = transactions.inClient(client, () -> audit.forgetWords("note", "a"));

        assertThat(erased).isOne();
        assertThat(changedEntries()).isZero();
        assertThat(records()).containsExactly("NOTE_WRITTEN a null {} true");
    }

    @Test
    void theHashOfWordsIsSaltedSoThatNobodyGuessesThem() {
        write("a");
        write("a");
        var hashes = transactions.inClient(
                client,
                () -> sql.list(
                        "select content_hash from audit_entry where client_id = ?",
                        row -> row.getString(1),
                        client.value()));

        assertThat(hashes).hasSize(2).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void anEntryOfTheVersionBeforeIsSealedToo() {
        transactions.inClient(client, () -> sql.update("""
                        insert into audit_entry (audit_entry_id, client_id, occurred_at, actor_id, actor_kind, action,
                                                 subject_type, subject_id, reason, details)
                        values (?, ?, now(), 'SV-1', 'PERSON', 'NOTE_WRITTEN', 'note', 'old', 'why', '{"length": 3}')""", Ids.next(), client.value()));
        seals.sealAll();

        assertThat(sealed()).containsExactly("old");
        assertThat(records()).containsExactly("NOTE_WRITTEN old why {\"length\": 3} false");
    }

    @Test
    void aHeadIsToldInTheTransactionThatSealed() {
        write("a");
        seals.sealAll();

        var last = transactions.inClient(client, () -> sql.first(
                        "select chain_hash from audit_seal where client_id = ? order by position desc limit 1",
                        row -> HexFormat.of().formatHex(row.getBytes(1)),
                        client.value())
                .orElseThrow());
        assertThat(heads.told().get(client.value())).isEqualTo(new SealedHead(1, last));
    }

    @Test
    void theServiceItselfCannotChangeSeals() {
        write("a");
        seals.sealAll();
        assertThatThrownBy(() -> transactions.inClient(client, () -> sql.update("delete from audit_seal")))
                .isInstanceOf(SqlFailure.class);
    }

    private void write(String note) {
        transactions.inClient(client, () -> audit.record("NOTE_WRITTEN", "note", note, "because", Map.of("length", 3)));
    }

    private List<String> sealed() {
        return list("select e.subject_id from audit_seal s join audit_entry e using (audit_entry_id) "
                + "where s.client_id = ? order by s.position");
    }

    private List<String> records() {
        return list("select action || ' ' || subject_id || ' ' || coalesce(reason, 'null') || ' ' "
                + "|| coalesce(details::text, 'null') || ' ' || erased from audit_record where client_id = ? "
                + "order by sequence");
    }

    private int waiting() {
        return count("select count(*) from audit_unsealed where client_id = ?");
    }

    private int changedEntries() {
        return count("select count(*) from audit_seal s join audit_entry e using (audit_entry_id) "
                + "where s.client_id = ? and s.entry_hash <> mamori_audit_hash(e)");
    }

    private int brokenLinks() {
        return count("select count(*) from (select chain_hash, position, entry_hash, "
                + "lag(chain_hash, 1, sha256(convert_to(client_id, 'UTF8'))) over (order by position) as before "
                + "from audit_seal where client_id = ?) s "
                + "where chain_hash <> sha256(before || entry_hash || int8send(position))");
    }

    private List<String> list(String query) {
        return transactions.inClient(client, () -> sql.list(query, row -> row.getString(1), client.value()));
    }

    private int count(String query) {
        return transactions.inClient(client, () -> sql.first(query, row -> row.getInt(1), client.value())
                .orElseThrow());
    }

    /** Somebody who has the database and takes the guard away. */
    private void asOwner(String tampering) throws SQLException {
        try (var owner = DriverManager.getConnection(url, "notes_owner", "owner");
                var statement = owner.createStatement()) {
            statement.execute("select set_config('mamori.client', '%s', false)".formatted(client.value()));
            statement.execute("alter table audit_entry disable trigger audit_entry_append_only");
            try {
                statement.execute(tampering.formatted(client.value()));
            } finally {
                statement.execute("alter table audit_entry enable trigger audit_entry_append_only");
            }
        }
    }
}
