package dev.mamori.benchmarks;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The least that the stack of the services can do for a request: a route, a header, a prebuilt word. */
@ApplicationScoped
class HelloRoute {
    private static final Buffer WORD = Buffer.buffer("ALLOW");

    void routes(@Observes Router router) {
        router.get("/hello").handler(request -> {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
            request.response().end(WORD);
        });
    }
}
