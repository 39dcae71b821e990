package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.ScopeGuard;
import jakarta.enterprise.context.ApplicationScoped;

/** No transaction of a client for a caller who neither sees nor administers it, whatever the endpoint forgot to ask. */
@ApplicationScoped
class CallerGuard implements ScopeGuard {
    private final Caller caller;

    CallerGuard(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void enter(ClientId client) {
        if (!caller.isAnonymous()) {
            caller.mustAdminister(client);
        }
    }
}
