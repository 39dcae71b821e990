package dev.mamori.platform.security;

import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.ServiceName;
import dev.mamori.platform.web.Problems;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, and what she may see. One bean for the whole application that looks at the present request; outside of
 * requests (timers, feeds, start) the caller is this service itself.
 *
 * <p>What a caller may not see does not exist for her: the {@code must...} methods answer 404, never 403.
 */
@ApplicationScoped
public class Caller {
    private final CurrentIdentityAssociation identities;
    private final CurrentVertxRequest request;
    private final ServiceName service;

    Caller(CurrentIdentityAssociation identities, CurrentVertxRequest request, ServiceName service) {
        this.identities = identities;
        this.request = request;
        this.service = service;
    }

    /** The staff id of a person (the token's subject, if she has none), a key id, or a service's name. */
    public String id() {
        return grants().id();
    }

    public Actor.Kind kind() {
        return grants().kind();
    }

    /** The one key of a person of the agency; empty for machines, services and people of clients. */
    public Optional<String> staffId() {
        return grants().staffId();
    }

    public Set<String> roles() {
        return grants().roles();
    }

    /** Whether the caller has this role, one of {@link Role}. */
    public boolean has(String role) {
        return grants().roles().contains(role);
    }

    /** The clients named by the token or key. Empty also for those who see every client: ask {@link #sees}. */
    public Set<String> clients() {
        return grants().clients();
    }

    /** The centres named by the token. */
    public Set<String> centres() {
        return grants().centres();
    }

    /** Whether the caller may know about this client. */
    public boolean sees(ClientId client) {
        return grants().sees(client.value());
    }

    /**
     * Refuses (404) a client that the caller may not know about.
     *
     * <p>The role {@code service} sees every client. So does {@code admin}, but only a caller with no other role: what
     * such a one may call is about registries. An admin with further roles is held to the clients in her token here, and
     * uses {@link #mustAdminister} where she acts as admin.
     */
    public void mustSee(ClientId client) {
        if (!sees(client)) {
            throw Problems.notFound();
        }
    }

    /** Refuses (404) a client that the caller neither sees nor administers. For endpoints about registries only. */
    public void mustAdminister(ClientId client) {
        if (!has(Role.ADMIN)) {
            mustSee(client);
        }
    }

    /** Refuses (404) a centre that is not in the caller's token; {@code service} and a pure {@code admin} see all. */
    public void mustSeeCentre(String centreId) {
        if (!grants().seesCentre(centreId)) {
            throw Problems.notFound();
        }
    }

    /** Whether the caller may speak for this queue: a key may be bound to some queues, everybody else is not. */
    public boolean mayUseQueue(String queueId) {
        return grants().mayUseQueue(queueId);
    }

    /** A request without credentials, as public endpoints take it. */
    boolean isAnonymous() {
        return grants().equals(Grants.NONE);
    }

    private Grants grants() {
        if (!Arc.container().requestContext().isActive()) {
            return Grants.ofService(service.value());
        }
        SecurityIdentity identity = identities.getIdentity();
        if (identity == null || identity.isAnonymous()) {
            // A timer has a request context too, but no HTTP request; a request without credentials gets nothing.
            return request.getCurrent() == null ? Grants.ofService(service.value()) : Grants.NONE;
        }
        return Grants.of(identity);
    }
}
