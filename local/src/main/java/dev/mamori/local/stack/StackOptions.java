package dev.mamori.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a stack is to be started.
 *
 * @param state its folder
 * @param portBase the first port of its block of 100; empty: the one it had, or a free one
 * @param services which services to start beside PostgreSQL and Keycloak
 */
public record StackOptions(Path state, OptionalInt portBase, List<ServiceName> services) {

    /** All four services on whatever ports are free. */
    public static StackOptions in(Path state) {
        return new StackOptions(state, OptionalInt.empty(), List.of(ServiceName.values()));
    }

    /** The same with only these services. */
    public StackOptions with(ServiceName... only) {
        return new StackOptions(state, portBase, List.of(only));
    }
}
