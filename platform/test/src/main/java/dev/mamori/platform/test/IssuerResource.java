package dev.mamori.platform.test;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** An OIDC issuer inside the test's JVM, whose tokens {@link Tokens} makes. It takes part by being on the class path. */
public class IssuerResource extends OidcWiremockTestResource {
    private static final String CLIENT = "service-under-test";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(super.start());
        var issuer = settings.get("keycloak.url") + "/realms/quarkus/";
        grantServiceTokens(URI.create(issuer));
        settings.put("quarkus.oidc.auth-server-url", issuer);
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        settings.put("quarkus.oidc-client.auth-server-url", issuer);
        settings.put("quarkus.oidc-client.client-id", CLIENT);
        settings.put("quarkus.oidc-client.credentials.secret", "secret");
        return settings;
    }

    /** Client credentials give a token of the service under test, which other services would accept. */
    private static void grantServiceTokens(URI issuer) {
        new WireMock(issuer.getHost(), issuer.getPort())
                .register(WireMock.post(WireMock.urlPathEqualTo(issuer.getPath() + "token"))
                        .withRequestBody(WireMock.containing("grant_type=client_credentials"))
                        .willReturn(WireMock.okJson("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\""
                                + Tokens.service(CLIENT) + "\"}")));
    }
}
