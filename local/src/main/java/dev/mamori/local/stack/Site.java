package dev.mamori.local.stack;

import java.net.URI;

/**
 * Where a stack is and how to get in: all that someone who uses a running stack needs.
 *
 * @param state its folder
 * @param ports its ports on 127.0.0.1
 * @param secrets its passwords and keys
 */
public record Site(StateFolder state, Ports ports, Secrets secrets) {

    /** The stack that runs in this folder. */
    public static Site running(StateFolder state) {
        if (!Leftovers.isRunning(state)) {
            throw new StackException("No stack is running in " + state.path() + ". Start it with: ./mamori up");
        }
        return new Site(state, PortBlock.remembered(state).orElseThrow(), new Secrets(state));
    }

    /** Where the service answers. */
    public URI url(ServiceName service) {
        return local(ports.web(service));
    }

    /** Where health and metrics of the service are. */
    public URI management(ServiceName service) {
        return local(ports.management(service)).resolve("/q/");
    }

    /** A database of the stack, for JDBC. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    /** The sign-in service; also its administration page. */
    public URI signIn() {
        return local(ports.keycloak());
    }

    /** The realm whose tokens the services accept. */
    public URI issuer() {
        return signIn().resolve("/realms/mamori");
    }

    /** The password of a sample user. */
    public String password(Person person) {
        return secrets.password(person.userName());
    }

    /** The secret with which the service signs in itself. */
    public String clientSecret(ServiceName service) {
        return secrets.password("client." + service.module());
    }

    /** The clock that all services share. */
    public StackClock clock() {
        return new StackClock(state.clockFile());
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
