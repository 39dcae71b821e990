package dev.mamori.judgment.verdict;

import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which judgments the caller may read, in the client's transaction that the resource opened. */
@ApplicationScoped
public class JudgmentReadService {
    private final JudgmentStore store;
    private final Caller caller;

    JudgmentReadService(JudgmentStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /** The judgment, or 404: a communicator without another role sees what was judged about her own contacts. */
    public JudgmentRow read(UUID judgmentId) {
        return store.row(judgmentId).filter(this::mayRead).orElseThrow(Problems::notFound);
    }

    private boolean mayRead(JudgmentRow row) {
        return !caller.roles().equals(Set.of(Role.COMMUNICATOR))
                || List.of(row.handlers).contains(caller.id())
                || List.of(row.harmed).contains(caller.id());
    }
}
