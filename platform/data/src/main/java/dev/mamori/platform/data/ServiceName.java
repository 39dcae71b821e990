package dev.mamori.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The name of this service among ours: {@code case-service}, whether or not its build calls it {@code mamori-...}. */
@ApplicationScoped
public class ServiceName {

    private final String value;

    ServiceName(@ConfigProperty(name = "quarkus.application.name", defaultValue = "unnamed") String application) {
        this.value = application.startsWith("mamori-") ? application.substring("mamori-".length()) : application;
    }

    /** For example {@code case-service}. */
    public String value() {
        return value;
    }

    /** The name other services' feeds and settings use for it, for example {@code case}. */
    public String shortName() {
        return value.endsWith("-service") ? value.substring(0, value.length() - "-service".length()) : value;
    }
}
