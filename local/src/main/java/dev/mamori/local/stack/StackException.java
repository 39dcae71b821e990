package dev.mamori.local.stack;

/** The stack cannot do what was asked; the message tells a person what to do, so no stack trace is shown. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A failure that needs no cause to be understood. */
    public StackException(String message) {
        super(message);
    }

    /** A failure with what lies under it. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
