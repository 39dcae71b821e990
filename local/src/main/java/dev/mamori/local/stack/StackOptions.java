package dev.mamori.local.stack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a stack is to be started.
 *
 * @param state its folder
 * @param portBase the first port of its block of 100; empty: the one it had, or a free one
 * @param services which services to start beside PostgreSQL and Keycloak
 * @param settings more environment variables of the services
 */
public record StackOptions(Path state, OptionalInt portBase, List<ServiceName> services, Map<String, String> settings) {

    /** All four services on whatever ports are free. */
    public static StackOptions in(Path state) {
        return new StackOptions(state, OptionalInt.empty(), List.of(ServiceName.values()), Map.of());
    }

    /** The same without these services. */
    public StackOptions without(Collection<ServiceName> left) {
        return new StackOptions(
                state,
                portBase,
                services.stream().filter(service -> !left.contains(service)).toList(),
                settings);
    }

    /** The same with this environment variable for the services. */
    public StackOptions with(String variable, String value) {
        return new StackOptions(state, portBase, services, Map.of(variable, value));
    }

    /** The same with only these services. */
    public StackOptions with(ServiceName... only) {
        return new StackOptions(state, portBase, List.of(only), settings);
    }
}
