package dev.mamori.judgment.registry;

import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * How much the caller reads. It asks for the role that grants something, never for the exact set of roles: a communicator
 * who is a counsellor besides reads no more judgments than before.
 */
@ApplicationScoped
public class ReaderService {
    private static final Set<String> INNER =
            Set.of(Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR, Role.SERVICE);
    private static final Set<String> WIDE = Set.of(Role.BLOCK_REVIEWER, Role.CLIENT);

    private final Caller caller;

    ReaderService(Caller caller) {
        this.caller = caller;
    }

    /** Judgments on the contacts of others as well, not only on her own. */
    public boolean readsAll() {
        return readsInner() || any(WIDE);
    }

    /** What is for those who lead, care or audit only: response factors (REQ-5.6.14, REQ-5.6.17), names of the floor. */
    public boolean readsInner() {
        return any(INNER);
    }

    /** Reads for the client company and has no role of the agency that grants more. */
    public boolean outside() {
        return caller.has(Role.CLIENT) && !readsInner() && !caller.has(Role.BLOCK_REVIEWER);
    }

    private boolean any(Set<String> roles) {
        return roles.stream().anyMatch(caller::has);
    }
}
