package dev.mamori.local.stack;

import java.util.HashMap;
import java.util.Map;

/** The settings that a service process gets by its environment. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    /** What cannot be told by the environment: its placeholder's name has an underscore, which reads as a dot there. */
    static String placeholder(ServiceName service) {
        return "-Dquarkus.flyway.placeholders.app_role=" + Databases.app(service);
    }

    static Map<String, String> of(ServiceName service, Site site) {
        var secrets = site.secrets();
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(site.ports().web(service)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(site.ports().management(service)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", site.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", Databases.app(service));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(Databases.app(service)));
        environment.put("QUARKUS_FLYWAY_USERNAME", Databases.owner(service));
        environment.put("QUARKUS_FLYWAY_PASSWORD", secrets.password(Databases.owner(service)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", site.issuer().toString());
        environment.put("MAMORI_SERVICE_ACCOUNT_SECRET", site.clientSecret(service));
        for (var peer : ServiceName.values()) {
            environment.put(
                    "MAMORI_PEERS_" + peer.name() + "_URL", site.url(peer).toString());
        }
        environment.put("MAMORI_LOCAL_CLOCK_FILE", site.state().clockFile().toString());
        environment.put(
                "MAMORI_BLOCKLIST_STATE_FOLDER",
                site.state().path().resolve("blocklist").toString());
        environment.put("MAMORI_CURSOR_KEY", secrets.key("cursor"));
        environment.put("MAMORI_SEARCH_KEY", secrets.key("search"));
        environment.put("MAMORI_FIELD_KEYS_K1", secrets.key("field.k1"));
        environment.put("MAMORI_FIELD_KEY_CURRENT", "k1");
        environment.put("MAMORI_WEBHOOK_ALLOWED_HOSTS", "127.0.0.1/32");
        return environment;
    }
}
