package dev.mamori.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The version that the caller saw, from {@code If-Match}. A change without it is refused: nobody overwrites unseen. */
@ApplicationScoped
public class Versions {
    private final CurrentVertxRequest request;

    Versions(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * The version that the caller says she saw.
     *
     * @throws ProblemException VERSION_REQUIRED (428) without the header; STALE_VERSION (412) for a tag that no version
     *     of ours can have; INVALID_REQUEST (400) for {@code *}, which would overwrite anything
     */
    public long required() {
        var tag = request.getCurrent().request().getHeader("If-Match");
        if (tag == null || tag.isBlank()) {
            throw Problems.versionRequired();
        }
        if (tag.strip().equals("*")) {
            throw Problems.invalid(Text.of("If-Match に * は使えません。", "If-Match must not be *."));
        }
        return Etags.version(tag).orElseThrow(Problems::stale);
    }

    /** Refuses (412) when {@code current} is not the version that the caller saw. */
    public void check(long current) {
        if (required() != current) {
            throw Problems.stale();
        }
    }
}
