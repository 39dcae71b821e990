package dev.mamori.platform.security;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.rest.client.reactive.ReactiveClientHeadersFactory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The token for calls to our other services: within a person's request her own, so that the other service decides by her
 * rights; in a machine's request and outside of requests this service's own. Put {@code @RegisterClientHeaders(PeerToken.class)} on the client.
 *
 * <p>MicroProfile's {@code propagateHeaders} was rejected: it would forward API keys as well.
 */
@ApplicationScoped
public class PeerToken extends ReactiveClientHeadersFactory {
    private final Instance<OidcClient> ownTokens;
    private volatile Tokens current;

    PeerToken(Instance<OidcClient> ownTokens) {
        this.ownTokens = ownTokens;
    }

    @Override
    public Uni<MultivaluedMap<String, String>> getHeaders(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var forwarded = incoming == null ? null : incoming.getFirst(HttpHeaders.AUTHORIZATION);
        if (forwarded != null
                && forwarded.regionMatches(true, 0, "Bearer ", 0, 7)
                && !forwarded.startsWith(ApiKeySecret.PREFIX, 7)) {
            return Uni.createFrom().item(with(forwarded, incoming.getFirst(HttpHeaders.ACCEPT_LANGUAGE)));
        }
        return ownToken().map(token -> with("Bearer " + token.getAccessToken(), null));
    }

    private Uni<Tokens> ownToken() {
        var known = current;
        return known != null && !known.isAccessTokenExpired() && !known.isAccessTokenWithinRefreshInterval()
                ? Uni.createFrom().item(known)
                : ownTokens.get().getTokens().invoke(fresh -> current = fresh);
    }

    private static MultivaluedMap<String, String> with(String authorization, String language) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.putSingle(HttpHeaders.AUTHORIZATION, authorization);
        if (language != null) {
            headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        return headers;
    }
}
