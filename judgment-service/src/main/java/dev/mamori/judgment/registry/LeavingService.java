package dev.mamori.judgment.registry;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.CommandGuard;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * For a client that has left nothing more is evaluated, judged or agreed (ADR 0036). What was judged stays readable until it
 * is erased, and can be taken back.
 */
@ApplicationScoped
public class LeavingService implements CommandGuard {
    private static final String TAKEN_BACK = "/withdrawal";

    private final RegistryStore store;

    LeavingService(RegistryStore store) {
        this.store = store;
    }

    /** Whether the agency has stopped working for the present transaction's client. */
    public boolean hasLeft() {
        return store.leftAt(Transactions.currentKey()).isPresent();
    }

    @Override
    public void enter(ClientId client, String path) {
        if (path.endsWith(TAKEN_BACK)) {
            return;
        }
        store.leftAt(client.value()).ifPresent(leftAt -> {
            throw Problems.conflict(
                    Text.of(
                            "クライアント " + client + " の業務は " + leftAt + " に終了しています。記録の閲覧、判定と判断権の撤回（/withdrawal）だけができます。",
                            "The agency stopped working for " + client + " at " + leftAt
                                    + ": what is on record can be read, and judgments and authority can be withdrawn (/withdrawal)."));
        });
    }
}
