package dev.mamori.platform.data;

/**
 * Asked before each transaction of a client begins, so that an endpoint whose own check was forgotten still opens
 * nothing of a client that its caller may not see. The database cannot know that: it is told the client by us.
 */
public interface ScopeGuard {
    /** Ends the request when whoever calls may not see this client. */
    void enter(ClientId client);
}
