package dev.mamori.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the audit entries of each client into its chain, and says from time to time how far the chain reaches. */
@ApplicationScoped
class AuditSeals {

    private static final int AT_ONCE = 1000;

    private static final String WITH_WORK = """
            select client_id from audit_unsealed
            union select client_id from audit_chain where told_position < position""";

    private static final String TELL = """
            update audit_chain set told_position = position, told_at = clock_timestamp()
            where client_id = ? and told_position < position
              and (told_at is null or told_at <= clock_timestamp() - ? * interval '1 millisecond')
            returning position, head""";

    private final Transactions transactions;
    private final Sql sql;
    private final Event<SealedHead> heads;
    private final Duration tellEvery;

    AuditSeals(
            Transactions transactions,
            Sql sql,
            Event<SealedHead> heads,
            @ConfigProperty(name = "mamori.audit.tell-head-every") Duration tellEvery) {
        this.transactions = transactions;
        this.sql = sql;
        this.heads = heads;
        this.tellEvery = tellEvery;
    }

    /** Seals all that is committed by now. */
    void sealAll() {
        for (String key : transactions.across(CrossClient.TIMER, this::keysWithWork)) {
            while (in(key, this::sealSome) == AT_ONCE) {
                // A full round: there may be more.
            }
        }
    }

    private List<String> keysWithWork() {
        return sql.list(WITH_WORK, row -> row.getString(1));
    }

    private int in(String key, java.util.function.Supplier<Integer> work) {
        return Transactions.REGISTRY.equals(key)
                ? transactions.inRegistry(work)
                : transactions.inClient(new ClientId(key), work);
    }

    private int sealSome() {
        int sealed = sql.first("select mamori_seal(?)", row -> row.getInt(1), AT_ONCE)
                .orElseThrow();
        sql.first(
                        TELL,
                        row -> new SealedHead(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))),
                        Transactions.currentKey(),
                        tellEvery.toMillis())
                .ifPresent(heads::fire);
        return sealed;
    }
}
