package dev.mamori.cases.guard;

import java.util.Objects;

/**
 * What the PBX or the desk software is asked to do now.
 *
 * @param reason the alert that asks for it
 */
public record Directive(DirectiveKind kind, AlertKind reason) {
    public Directive {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
    }
}
