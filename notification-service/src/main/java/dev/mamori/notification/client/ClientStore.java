package dev.mamori.notification.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code client}. */
@ApplicationScoped
class ClientStore {

    void add(ClientRow row) {
        row.persist();
    }

    /** One off-boarding waits for the other. */
    Optional<ClientRow> lock(String clientId) {
        return ClientRow.findByIdOptional(clientId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<ClientRow> find(String clientId) {
        return ClientRow.findByIdOptional(clientId);
    }

    /** In the order of the ids, after {@code after}. */
    List<ClientRow> list(String after, int most) {
        return ClientRow.<ClientRow>find("clientId > ?1 order by clientId", after)
                .page(0, most)
                .list();
    }

    /** As {@link #list(String, int)}, of these clients only. */
    List<ClientRow> list(Collection<String> clients, String after, int most) {
        return ClientRow.<ClientRow>find("clientId in ?1 and clientId > ?2 order by clientId", clients, after)
                .page(0, most)
                .list();
    }
}
