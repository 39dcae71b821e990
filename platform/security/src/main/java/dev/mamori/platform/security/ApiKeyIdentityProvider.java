package dev.mamori.platform.security;

import dev.mamori.platform.data.RealTime;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Turns a key into an identity with the one role {@code pbx}, or into a failure that does not say why. */
@ApplicationScoped
public class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyRequest> {
    private final ApiKeyDirectory directory;
    private final ApiKeyLimits limits;
    private final Clock clock;

    ApiKeyIdentityProvider(ApiKeyDirectory directory, ApiKeyLimits limits, @RealTime Clock clock) {
        this.directory = directory;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        var presented = request.presented();
        // The screening path: a key in memory needs no other thread and no database.
        return directory
                .remembered(presented.keyId())
                .map(key -> Uni.createFrom().item(() -> identity(Optional.of(key), presented)))
                .orElseGet(() -> context.runBlocking(() -> identity(directory.load(presented.keyId()), presented)));
    }

    private SecurityIdentity identity(Optional<ApiKey> found, ApiKeySecret presented) {
        var key = found.filter(k -> k.opensWith(presented.hash(), clock.instant()))
                .orElseThrow(AuthenticationFailedException::new);
        limits.take(key.keyId());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.keyId()))
                .addRole(Role.PBX)
                .addAttribute(ApiKey.ATTRIBUTE, key)
                .build();
    }
}
