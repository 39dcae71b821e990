package dev.mamori.platform.security;

import dev.mamori.platform.data.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What one identity may see, read out of a token or an API key.
 *
 * @param queues the queues that a key is bound to; empty for no binding
 */
record Grants(
        String id,
        Actor.Kind kind,
        Optional<String> staffId,
        Set<String> roles,
        Set<String> clients,
        Set<String> centres,
        Set<String> queues) {

    static final Grants NONE =
            new Grants("anonymous", Actor.Kind.MACHINE, Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of());

    static Grants ofService(String name) {
        return new Grants(
                name, Actor.Kind.SERVICE, Optional.empty(), Set.of(Role.SERVICE), Set.of(), Set.of(), Set.of());
    }

    static Grants of(SecurityIdentity identity) {
        ApiKey key = identity.getAttribute(ApiKey.ATTRIBUTE);
        if (key != null) {
            return ofKey(key, identity.getRoles());
        }
        return identity.getPrincipal() instanceof JsonWebToken token
                ? ofToken(token, Set.copyOf(identity.getRoles()))
                : new Grants(
                        identity.getPrincipal().getName(),
                        Actor.Kind.MACHINE,
                        Optional.empty(),
                        Set.copyOf(identity.getRoles()),
                        Set.of(),
                        Set.of(),
                        Set.of());
    }

    private static Grants ofKey(ApiKey key, Set<String> roles) {
        return new Grants(
                key.keyId(),
                Actor.Kind.MACHINE,
                Optional.empty(),
                Set.copyOf(roles),
                Set.of(key.client().value()),
                Set.of(),
                key.queueIds());
    }

    private static Grants ofToken(JsonWebToken token, Set<String> roles) {
        Optional<String> staffId = token.<Object>claim("staff_id").map(Grants::text);
        var kind = roles.contains(Role.SERVICE)
                ? Actor.Kind.SERVICE
                : roles.equals(Set.of(Role.PBX)) ? Actor.Kind.MACHINE : Actor.Kind.PERSON;
        var id = kind == Actor.Kind.PERSON
                ? staffId.orElseGet(token::getSubject)
                : token.<Object>claim("azp").map(Grants::text).orElseGet(token::getSubject);
        return new Grants(
                id == null ? token.getName() : id,
                kind,
                staffId,
                roles,
                texts(token.getClaim("clients")),
                texts(token.getClaim("centres")),
                Set.of());
    }

    boolean sees(String client) {
        return seesEverything() || clients.contains(client);
    }

    boolean seesCentre(String centre) {
        return seesEverything() || centres.contains(centre);
    }

    boolean mayUseQueue(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }

    private boolean seesEverything() {
        return roles.contains(Role.SERVICE) || roles.equals(Set.of(Role.ADMIN));
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : String.valueOf(claim);
    }

    private static Set<String> texts(Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case Collection<?> many ->
                many.stream().map(Grants::text).collect(Collectors.toCollection(LinkedHashSet::new));
            default -> Set.of(text(claim));
        };
    }
}
