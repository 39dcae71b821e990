package dev.mamori.platform.security;

import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.ActorSource;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller is who acts: audit entries, events and remembered answers carry her id. */
@ApplicationScoped
class CallerActor implements ActorSource {
    private final Caller caller;

    CallerActor(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Actor current() {
        return new Actor(caller.id(), caller.kind());
    }
}
