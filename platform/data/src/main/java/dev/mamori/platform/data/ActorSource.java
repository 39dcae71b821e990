package dev.mamori.platform.data;

/** Says who acts now. Outside a request (timers, feeds, start) that is the service itself. */
public interface ActorSource {

    Actor current();
}
