package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One open stream: a person watching a centre. It sends what comes after its position, each alert once and in order, and
 * only of the clients that the person sees.
 */
final class Wall {
    private final CentreId centre;
    private final Set<String> clients;
    private final Instant until;
    private final Consumer<Alert> send;
    private long position;

    /**
     * @param position the last position that the person has seen
     * @param until when the stream must end
     */
    Wall(CentreId centre, Set<String> clients, long position, Instant until, Consumer<Alert> send) {
        this.centre = centre;
        this.clients = Set.copyOf(clients);
        this.position = position;
        this.until = until;
        this.send = send;
    }

    CentreId centre() {
        return centre;
    }

    long position() {
        return position;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /**
     * @param alerts alerts of the centre in the order of their positions; those up to the wall's position are passed over
     */
    void show(List<Alert> alerts) {
        for (Alert alert : alerts) {
            if (alert.wallPosition() > position) {
                position = alert.wallPosition();
                if (clients.contains(alert.client())) {
                    send.accept(alert);
                }
            }
        }
    }
}
