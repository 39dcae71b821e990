package dev.mamori.cases.registry;

import java.util.Objects;
import java.util.Set;

/**
 * A person of the agency, known by the business name only; legal names lie elsewhere (REQ-9.4).
 *
 * @param roles names of architecture roles, for example {@code supervisor}; what a token says decides access, this tells
 *     the flags of a step whether a superior was among the deciders
 */
public record Staff(StaffId id, CentreId centre, BusinessName businessName, Set<String> roles) {
    private static final Set<String> SUPERIORS = Set.of("supervisor", "manager");

    public Staff {
        Objects.requireNonNull(id);
        Objects.requireNonNull(centre);
        Objects.requireNonNull(businessName);
        roles = Set.copyOf(roles);
    }

    /** 上席者・現場の管理監督者 (REQ-11.4). */
    public boolean isSuperior() {
        return roles.stream().anyMatch(SUPERIORS::contains);
    }
}
