package dev.mamori.cases.casefile;

import java.util.Objects;
import java.util.UUID;

/**
 * What the customer asks for, named so that the talk can be kept to it (REQ-5.1.1).
 *
 * @param ground on what it is grounded, for example a contract or a defect (REQ-4.4); or null as long as nobody said
 */
public record CustomerRequest(UUID id, String text, RequestValidity validity, RequestState state, String ground) {
    public CustomerRequest(UUID id, String text, RequestValidity validity, RequestState state) {
        this(id, text, validity, state, null);
    }

    public CustomerRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(state);
    }

    /** Something is owed and not yet done (BR-14). */
    public boolean isOpenAndOwed() {
        return state == RequestState.OPEN && validity.isOwed();
    }
}
