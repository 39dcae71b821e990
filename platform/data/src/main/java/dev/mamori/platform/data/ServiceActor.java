package dev.mamori.platform.data;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** The service itself, where nothing else says who acts. */
@DefaultBean
@ApplicationScoped
class ServiceActor implements ActorSource {

    private final ServiceName name;

    ServiceActor(ServiceName name) {
        this.name = name;
    }

    @Override
    public Actor current() {
        return new Actor(name.value(), Actor.Kind.SERVICE);
    }
}
