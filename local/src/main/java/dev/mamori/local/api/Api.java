package dev.mamori.local.api;

import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Site;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The services as a caller sees them, over HTTP. A call that meets a service in the middle of a restart is sent again
 * with the same {@code Idempotency-Key}, so it takes effect once.
 */
public final class Api {

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Site site;
    private final Trace trace = Trace.begin();
    private final Map<Person, Session> people = new EnumMap<>(Person.class);

    /** Calls the services of this stack. */
    public Api(Site site) {
        this.site = site;
    }

    /** All calls made here belong to one trace; its id is in the logs of every service that took part. */
    public Trace trace() {
        return trace;
    }

    /** Somebody who signs in with user name and password. */
    public synchronized Session as(Person person) {
        return people.computeIfAbsent(person, who -> {
            var tokens = Tokens.ofPerson(http, site, who);
            return new Session(this, who.displayName(), () -> Optional.of("Bearer " + tokens.current()));
        });
    }

    /** One of our own services, which signs in with its client secret. */
    public Session as(ServiceName service) {
        var tokens = Tokens.ofService(http, site, service);
        return new Session(this, service.module(), () -> Optional.of("Bearer " + tokens.current()));
    }

    HttpClient http() {
        return http;
    }

    Site site() {
        return site;
    }

    /** A machine with an API key, such as a PBX. */
    public Session withKey(String name, String key) {
        return new Session(this, name, () -> Optional.of("Bearer " + key));
    }

    /** Nobody: no token is sent. */
    public Session anonymous() {
        return new Session(this, "anonymous", Optional::empty);
    }
}
