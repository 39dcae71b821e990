package dev.mamori.judgment.criteria;

import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For which side a caller signs: criteria sets and playbooks are agreed alike (REQ-13.5.6). */
@ApplicationScoped
public class SideService {
    private final CriteriaSetStore store;
    private final Caller caller;

    SideService(CriteriaSetStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    /**
     * The side, in the client's transaction. An in-house company has no other side: two of its people sign, one for each.
     *
     * @param wanted the side that the caller names, or null
     */
    public Side of(Side wanted) {
        var client = caller.has(Role.CLIENT);
        var agency = caller.has(Role.MANAGER) || caller.has(Role.SPECIALIST);
        if (client && agency && wanted == null) {
            var text = Text.of(
                    "どちらの側で署名するかを side（AGENCY または CLIENT）で指定してください。",
                    "Say with side (AGENCY or CLIENT) for whom you sign.");
            throw Problems.rulesNotMet(text, List.of(Violation.of("SIDE_UNCLEAR", text)));
        }
        var ownClient = agency && wanted == Side.CLIENT && store.inHouse();
        var side = ownClient || client && (!agency || wanted == Side.CLIENT) ? Side.CLIENT : Side.AGENCY;
        if (wanted != null && wanted != side) {
            throw Problems.forbidden(Text.of("この側の署名はできません。", "You cannot sign for that side."));
        }
        return side;
    }
}
