package dev.mamori.platform.test;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;

/** An OIDC issuer inside the test's JVM, whose tokens {@link Tokens} makes. It takes part by being on the class path. */
public class IssuerResource extends OidcWiremockTestResource {
    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        var issuer = settings.get("keycloak.url") + "/realms/quarkus/";
        settings.put("quarkus.oidc.auth-server-url", issuer);
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.oidc-client.auth-server-url", issuer);
        settings.put("quarkus.oidc-client.client-id", "service-under-test");
        settings.put("quarkus.oidc-client.credentials.secret", "secret");
        return settings;
    }
}
