package dev.mamori.cases.contact;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which contacts, and the cases grown out of them, a caller may see within a client that she sees. Site roles see their
 * centres; a communicator only contacts that she handled; all others the whole client.
 *
 * @param everything no narrowing within the client
 * @param centres the caller's sites; a contact whose site is not known yet counts as theirs
 * @param handler the communicator herself, or null for whoever handled it
 */
public record Sight(boolean everything, Set<String> centres, String handler) {
    private static final List<String> WHOLE_CLIENT =
            List.of(Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR, Role.SERVICE, Role.PBX);

    public static Sight of(Caller caller) {
        if (WHOLE_CLIENT.stream().anyMatch(caller::has)) {
            return new Sight(true, Set.of(), null);
        }
        boolean site = caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER);
        return new Sight(false, Set.copyOf(caller.centres()), site ? null : caller.id());
    }

    public boolean covers(CentreId centre, Collection<StaffId> handlers) {
        return everything
                || ((centre == null || centres.contains(centre.value()))
                        && (handler == null
                                || handlers.stream()
                                        .anyMatch(each -> each.value().equals(handler))));
    }

    /** The same as {@link #covers} on the columns of {@code contact c}; takes {@link #parameters()}. */
    public static final String SQL =
            "(? or ((c.centre_id is null or c.centre_id = any(?)) and (?::text is null or ? = any(c.staff_ids))))";

    /** The parameters of {@link #SQL}, in order. */
    public List<Object> parameters() {
        return Arrays.asList(everything, centres.toArray(String[]::new), handler, handler);
    }
}
