package dev.mamori.local.stack;

/**
 * The ports of one stack: a block of 100, all on 127.0.0.1.
 *
 * @param base the first port of the block
 */
public record Ports(int base) {

    static final int BLOCK = 100;
    private static final int WEB = 10;
    private static final int MANAGEMENT = 20;
    private static final int RECEIVER = 30;

    /** Keeps the block inside what may be listened on. */
    public Ports {
        if (base < 1024 || base + BLOCK > 65_536) {
            throw new StackException("--port-base must be between 1024 and " + (65_536 - BLOCK) + ", not " + base);
        }
    }

    int postgres() {
        return base;
    }

    int keycloak() {
        return base + 1;
    }

    int keycloakManagement() {
        return base + 2;
    }

    int web(ServiceName service) {
        return base + WEB + service.ordinal();
    }

    int management(ServiceName service) {
        return base + MANAGEMENT + service.ordinal();
    }

    /** Where the demo listens for webhooks as the client company's own system would. */
    public int receiver() {
        return base + RECEIVER;
    }

    /** Held by the running stack for as long as it lives: whoever binds it owns the block. */
    int claim() {
        return base + BLOCK - 1;
    }
}
