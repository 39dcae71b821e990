package dev.mamori.platform.data;

import java.util.Objects;

/**
 * Who did something.
 *
 * @param id the staff id of a person, the key id of a machine, the name of one of our services
 * @param kind what kind of caller that is
 */
public record Actor(String id, Kind kind) {

    /** Persons decide; machines report; services carry on what persons and machines began. */
    public enum Kind {
        PERSON,
        MACHINE,
        SERVICE
    }

    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
    }
}
