package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Client by client": the database itself keeps clients apart, whatever the code above it forgets. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OneClientPerTransactionTest {

    private static final ClientId OURS = new ClientId("CL-OURS");
    private static final ClientId THEIRS = new ClientId("CL-THEIRS");

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @BeforeEach
    void oneNoteEach() {
        for (ClientId client : List.of(OURS, THEIRS)) {
            transactions.inClient(client, () -> {
                sql.update("delete from note");
                write(client, "kept by " + client);
            });
        }
    }

    @Test
    void showsOnlyTheRowsOfTheClient() {
        assertThat(transactions.inClient(OURS, this::read)).containsExactly("kept by CL-OURS");
    }

    @Test
    void showsNothingInATransactionOfNoClient() {
        assertThat(transactions.inRegistry(this::read)).isEmpty();
    }

    @Test
    void showsNothingInATransactionOpenedInAnotherWay() {
        assertThat(QuarkusTransaction.requiringNew().call(this::read)).isEmpty();
        assertThat(read()).isEmpty();
    }

    @Test
    void doesNotCarryTheClientOverWithThePooledConnection() {
        assertThat(transactions.inClient(OURS, this::read)).isNotEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(this::read)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sql.first("select mamori_scope()", row -> row.getString(1))))
                .isEmpty();
    }

    @Test
    void doesNotCarryTheClientOverAfterARollback() {
        assertThatThrownBy(() -> transactions.inClient(OURS, () -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(QuarkusTransaction.requiringNew().call(this::read)).isEmpty();
    }

    @Test
    void refusesARowOfAnotherClient() {
        assertThatThrownBy(() -> transactions.inClient(OURS, () -> write(THEIRS, "smuggled")))
                .isInstanceOf(SqlFailure.class)
                .extracting(e -> ((SqlFailure) e).state())
                .isEqualTo("42501");
    }

    @Test
    void neitherChangesNorDeletesRowsOfAnotherClient() {
        int touched = transactions.inClient(
                OURS,
                () -> sql.update("update note set text = 'mine' where client_id = ?", THEIRS)
                        + sql.update("delete from note where client_id = ?", THEIRS));
        assertThat(touched).isZero();
        assertThat(transactions.inClient(THEIRS, this::read)).containsExactly("kept by CL-THEIRS");
    }

    @Test
    void cannotGiveARowAwayToAnotherClient() {
        assertThatThrownBy(() -> transactions.inClient(OURS, () -> sql.update("update note set client_id = ?", THEIRS)))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void readsOverClientsOnlyForTheListedPurposeAndWritesForNone() {
        assertThat(transactions.across(CrossClient.SCREENING, this::read)).hasSize(2);
        assertThat(transactions.across(CrossClient.LIVE_WALL, this::read)).isEmpty();
        assertThat(transactions.across(CrossClient.SCREENING, () -> sql.update("update note set text = 'x'")))
                .isZero();
        assertThat(QuarkusTransaction.requiringNew().call(this::read)).isEmpty();
    }

    @Test
    void writesARegistryOnlyInATransactionOfNoClient() {
        transactions.inRegistry(() -> sql.update("insert into place values ('P1') on conflict do nothing"));
        assertThatThrownBy(() -> transactions.inClient(OURS, () -> sql.update("insert into place values ('P2')")))
                .isInstanceOf(SqlFailure.class);
        assertThat(transactions.inClient(OURS, () -> sql.list("select place_id from place", row -> row.getString(1))))
                .containsExactly("P1");
    }

    @Test
    void joinsTheTransactionOfTheSameClientAndRefusesAnother() {
        transactions.inClient(OURS, () -> {
            write(OURS, "outer");
            assertThat(transactions.inClient(OURS, this::read)).contains("outer");
            assertThatThrownBy(() -> transactions.inClient(THEIRS, this::read))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CL-THEIRS");
            assertThatThrownBy(() -> transactions.inRegistry(this::read)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> transactions.across(CrossClient.SCREENING, this::read))
                    .isInstanceOf(IllegalStateException.class);
        });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> transactions.inClient(OURS, this::read)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesTheLastWorksInOrderAfterTheWorkAndBeforeTheCommit() {
        List<String> done = new ArrayList<>();
        transactions.inClient(OURS, () -> {
            Transactions.beforeCommit(() -> {
                done.add("first");
                write(OURS, "last work");
                Transactions.beforeCommit(() -> done.add("third"));
            });
            Transactions.beforeCommit(() -> done.add("second"));
            done.add("work");
        });
        assertThat(done).containsExactly("work", "first", "second", "third");
        assertThat(transactions.inClient(OURS, this::read)).contains("last work");
    }

    @Test
    void rollsBackWhenALastWorkFails() {
        assertThatThrownBy(() -> transactions.inClient(OURS, () -> {
                    write(OURS, "gone");
                    Transactions.beforeCommit(() -> {
                        throw new IllegalArgumentException("too late");
                    });
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transactions.inClient(OURS, this::read)).doesNotContain("gone");
    }

    @Test
    void refusesLastWorkOutsideATransaction() {
        assertThatThrownBy(() -> Transactions.beforeCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void worksOnVirtualThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (int i = 0; i < 50; i++) {
                ClientId client = i % 2 == 0 ? OURS : THEIRS;
                reads.add(threads.submit(() -> transactions.inClient(client, this::read)));
            }
            for (int i = 0; i < reads.size(); i++) {
                assertThat(reads.get(i).get()).containsExactly("kept by " + (i % 2 == 0 ? OURS : THEIRS));
            }
        }
    }

    private List<String> read() {
        return sql.list("select text from note", row -> row.getString(1));
    }

    private void write(ClientId client, String text) {
        sql.update("insert into note values (?, ?, ?)", Ids.next(), client, text);
    }
}
