package dev.mamori.local.api;

import dev.mamori.local.stack.ServiceName;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The calls of one caller. Remembers the version (ETag) of each thing that this caller saw last. */
public final class Session {

    private final Api api;
    private final String name;
    private final Supplier<Optional<String>> authorization;
    private final Map<String, String> etags = new ConcurrentHashMap<>();

    Session(Api api, String name, Supplier<Optional<String>> authorization) {
        this.api = api;
        this.name = name;
        this.authorization = authorization;
    }

    /** Who calls, as people say it. */
    public String name() {
        return name;
    }

    /** The access token or key that the next call would carry; empty for nobody. */
    public String token() {
        return authorization().map(value -> value.substring("Bearer ".length())).orElse("");
    }

    /** Reads. */
    public Call get(ServiceName service, String path) {
        return call("GET", service, path, null);
    }

    /** Creates something, or asks for something to be done. */
    public Call post(ServiceName service, String path, Object body) {
        return call("POST", service, path, body);
    }

    /** Replaces something. */
    public Call put(ServiceName service, String path, Object body) {
        return call("PUT", service, path, body);
    }

    /** Takes something away. */
    public Call delete(ServiceName service, String path) {
        return call("DELETE", service, path, null);
    }

    private Call call(String method, ServiceName service, String path, Object body) {
        return new Call(this, method, service, path, body);
    }

    HttpClient http() {
        return api.http();
    }

    Trace trace() {
        return api.trace();
    }

    URI address(ServiceName service, String path) {
        return URI.create(api.site().url(service) + path);
    }

    Optional<String> authorization() {
        return authorization.get();
    }

    void remember(String path, Answer answer) {
        answer.etag().ifPresent(etag -> etags.put(path, etag));
    }

    /** The version last seen of the thing at this path, or of the thing that it is a part of. */
    Optional<String> lastEtag(String path) {
        return etags.keySet().stream()
                .filter(known -> path.equals(known) || path.startsWith(known + "/"))
                .max(Comparator.comparingInt(String::length))
                .map(etags::get);
    }
}
