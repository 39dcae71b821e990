package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;

/** Knows which clients are registered; a bean of this type, if there is one, is asked before a key is made. */
public interface ClientCheck {
    /** Ends the request with 422 when the client is not registered. */
    void require(ClientId client);
}
