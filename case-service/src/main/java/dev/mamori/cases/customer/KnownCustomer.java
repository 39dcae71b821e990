package dev.mamori.cases.customer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A customer of one client, as far as known (REQ-5.1.3). Nothing joins the customers of two clients.
 *
 * @param name as told; null while unknown
 * @param identifiers oldest first, ended ones included
 */
public record KnownCustomer(UUID id, long version, CustomerKind kind, String name, List<Identifier> identifiers) {
    public KnownCustomer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        identifiers = List.copyOf(identifiers);
    }
}
