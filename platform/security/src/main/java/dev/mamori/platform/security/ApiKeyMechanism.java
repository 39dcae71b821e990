package dev.mamori.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Takes an API key in each form that PBX software can send: {@code X-API-Key}, a bearer token in the key's form, HTTP
 * Basic with the key's id and secret, or the address ({@code .../by-key/<key>}) for software that can do no more.
 * Anything else is left to OIDC.
 */
@ApplicationScoped
public class ApiKeyMechanism implements HttpAuthenticationMechanism {
    /** Only in addresses that are made for it, so that a key elsewhere in an address opens nothing. */
    private static final String IN_PATH = "/by-key/";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        try {
            return presented(request.request())
                    .map(key -> identities.authenticate(
                            HttpSecurityUtils.setRoutingContextAttribute(new ApiKeyRequest(key), request)))
                    .orElseGet(() -> Uni.createFrom().nullItem());
        } catch (AuthenticationFailedException malformed) {
            return Uni.createFrom().failure(malformed);
        }
    }

    /** As the mechanism reads it, but what is malformed is as good as nothing. */
    static Optional<ApiKeySecret> presentedOrMalformed(HttpServerRequest request) {
        try {
            return presented(request);
        } catch (AuthenticationFailedException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<ApiKeySecret> presented(HttpServerRequest request) {
        var header = request.getHeader("X-API-Key");
        if (header != null) {
            return Optional.of(ApiKeySecret.parse(header.strip()).orElseThrow(AuthenticationFailedException::new));
        }
        var authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return inPath(request.path());
        }
        if (authorization.regionMatches(true, 0, "Bearer " + ApiKeySecret.PREFIX, 0, 11)) {
            return Optional.of(ApiKeySecret.parse(authorization.substring(7).strip())
                    .orElseThrow(AuthenticationFailedException::new));
        }
        return authorization.regionMatches(true, 0, "Basic ", 0, 6)
                ? Optional.of(basic(authorization.substring(6).strip()))
                : Optional.empty();
    }

    private static Optional<ApiKeySecret> inPath(String path) {
        int at = path.lastIndexOf(IN_PATH);
        return at < 0
                ? Optional.empty()
                : Optional.of(ApiKeySecret.parse(path.substring(at + IN_PATH.length()))
                        .orElseThrow(AuthenticationFailedException::new));
    }

    private static ApiKeySecret basic(String credentials) {
        try {
            var pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return ApiKeySecret.parse(ApiKeySecret.PREFIX + pair.substring(0, Math.max(0, colon)) + "_"
                            + pair.substring(colon + 1))
                    .orElseThrow(AuthenticationFailedException::new);
        } catch (IllegalArgumentException notBase64) {
            throw new AuthenticationFailedException(notBase64);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"mamori\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    /** Before OIDC, which would take a key in bearer form for a broken token. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
