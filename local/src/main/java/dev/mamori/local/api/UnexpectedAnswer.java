package dev.mamori.local.api;

/** A service answered otherwise than the caller relies on; the message holds request and answer. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
