package dev.mamori.platform.data;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one way to open a database transaction. Each belongs to one client, to the registries, or to a listed purpose
 * ({@link CrossClient}); PostgreSQL's row-level security shows and accepts nothing else. The setting lives in the
 * transaction, so a pooled connection never carries it over, and a transaction that was opened in another way sees no
 * client's rows at all.
 */
@ApplicationScoped
public class Transactions {

    /** Stands for "no client" in {@code client_id} columns; not a possible {@link ClientId}. */
    public static final String REGISTRY = "-";

    private final TransactionSynchronizationRegistry registry;
    private final Sql sql;
    private final Instance<EntityManager> entities;
    private final Instance<ScopeGuard> guards;

    @Inject
    Transactions(
            TransactionSynchronizationRegistry registry,
            Sql sql,
            Instance<EntityManager> entities,
            Instance<ScopeGuard> guards) {
        this.registry = registry;
        this.sql = sql;
        this.entities = entities;
        this.guards = guards;
    }

    /**
     * Runs {@code work} in a transaction of {@code client}; within one of the same client it becomes part of that one.
     *
     * @throws IllegalStateException within a transaction of anything but this client
     */
    public <T> T inClient(ClientId client, Supplier<T> work) {
        guards.forEach(guard -> guard.enter(client));
        return run(new Scope(client.value(), null), work);
    }

    /** As {@link #inClient(ClientId, Supplier)}, for work without a result. */
    public void inClient(ClientId client, Runnable work) {
        inClient(client, () -> {
            work.run();
            return null;
        });
    }

    /** Runs {@code work} in a transaction of no client: registry tables can be used, tables of clients show nothing. */
    public <T> T inRegistry(Supplier<T> work) {
        return run(new Scope(REGISTRY, null), work);
    }

    /** Runs {@code work} in a transaction that reads, over all clients, those tables that opted in to {@code purpose}. */
    public <T> T across(CrossClient purpose, Supplier<T> work) {
        return run(new Scope(REGISTRY, purpose), work);
    }

    /**
     * Lets {@code lastWork} run in the current transaction after its work and the flush of its entities, right before
     * the commit; several run in the order in which they came. For what takes a lock that others wait for.
     *
     * @throws IllegalStateException outside the transactions of this class
     */
    public static void beforeCommit(Runnable lastWork) {
        current().add(lastWork);
    }

    /**
     * The one object of {@code type} that belongs to the current transaction, made when first asked for. For what
     * gathers while the work runs, such as events to be written at its end.
     */
    public static <T> T perTransaction(Class<T> type, Supplier<T> create) {
        return current().attached(type, create);
    }

    /** The client of the current transaction; empty in one of the registries or of a listed purpose. */
    public static Optional<ClientId> currentClient() {
        String key = currentKey();
        return REGISTRY.equals(key) ? Optional.empty() : Optional.of(new ClientId(key));
    }

    /** What {@code client_id} is in rows that the current transaction writes: a client id, or {@link #REGISTRY}. */
    public static String currentKey() {
        return current().scope().client();
    }

    private static Unit current() {
        var registry =
                CDI.current().select(TransactionSynchronizationRegistry.class).get();
        return find(registry).orElseThrow(() -> new IllegalStateException("Needs a transaction of Transactions"));
    }

    private static Optional<Unit> find(TransactionSynchronizationRegistry registry) {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return Optional.empty();
        }
        return Optional.ofNullable((Unit) registry.getResource(Unit.class));
    }

    private <T> T run(Scope wanted, Supplier<T> work) {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return QuarkusTransaction.requiringNew().call(() -> begin(wanted, work));
        }
        Scope active = find(registry)
                .map(Unit::scope)
                .orElseThrow(() -> new IllegalStateException("A transaction was opened outside Transactions"));
        if (!active.equals(wanted)) {
            throw new IllegalStateException("One transaction, one scope: in " + active + ", asked for " + wanted);
        }
        return work.get();
    }

    private <T> T begin(Scope scope, Supplier<T> work) {
        Unit unit = new Unit(scope);
        registry.putResource(Unit.class, unit);
        sql.first(
                "select set_config('mamori.client', ?, true), set_config('mamori.purpose', ?, true)",
                row -> row.getString(1),
                scope.client(),
                scope.purpose() == null ? "" : scope.purpose().name());
        T result = work.get();
        flush();
        unit.runLastWorks();
        return result;
    }

    // A service without entities has no EntityManager.
    private void flush() {
        if (entities.isResolvable()) {
            entities.get().flush();
        }
    }
}
