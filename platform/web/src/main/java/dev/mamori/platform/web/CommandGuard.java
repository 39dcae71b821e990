package dev.mamori.platform.web;

import dev.mamori.platform.data.ClientId;

/** Asked in the transaction of each command of a client before it takes effect; a repeated one gets its first answer. */
public interface CommandGuard {
    /**
     * Ends the request when this client's state allows no such command.
     *
     * @param path the request's path, for example {@code /v1/clients/CL-MRI/judgments}
     */
    void enter(ClientId client, String path);
}
