package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import java.util.Set;

/** The clients that are registered, as far as this service has heard. */
public interface KnownClients {

    Set<ClientId> all();

    boolean contains(ClientId client);

    /** Ends the request with 422 {@code unknown-reference} when the client is not registered (yet). */
    void require(ClientId client);
}
