package dev.mamori.judgment.authority;

import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Finds grants and shows them, in the client's transaction that the resource opened. */
@ApplicationScoped
class GrantDeskService {
    private final GrantService grants;
    private final GrantStore store;
    private final Cursors cursors;
    private final Clock clock;

    GrantDeskService(GrantService grants, GrantStore store, Cursors cursors, Clock clock) {
        this.grants = grants;
        this.store = store;
        this.cursors = cursors;
        this.clock = clock;
    }

    Reply give(GrantRequest wanted) {
        var row = grants.give(wanted);
        return Reply.created(
                "/v1/clients/" + Transactions.currentKey() + "/authority-grants/" + row.grantId,
                view(row),
                row.version);
    }

    Page<GrantView> list(String staffId, Optional<UUID> before, int limit) {
        return Page.of(store.list(staffId, before, limit + 1), limit, last -> cursors.sign(last.grantId.toString()))
                .map(this::view);
    }

    Reply withdraw(UUID grantId, GrantWithdrawalRequest withdrawal) {
        var row = grants.withdraw(store.rowToChange(grantId).orElseThrow(Problems::notFound), withdrawal.reason());
        return Reply.ok(view(row), row.version);
    }

    private GrantView view(GrantRow row) {
        return GrantView.of(row, clock.instant());
    }
}
