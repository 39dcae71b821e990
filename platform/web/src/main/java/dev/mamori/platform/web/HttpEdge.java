package dev.mamori.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is refused before or beside REST routing is a problem too: sizes, unreadable addresses, failures of filters. */
@ApplicationScoped
class HttpEdge {
    /** Before Quarkus' own limit, whose answer has no body; that one stays as the second line. */
    private static final int FIRST = 10_000;

    private final ProblemResponses responses;
    private final long maxBody;
    private final BodyHandler chunkedBodies;

    HttpEdge(
            ProblemResponses responses,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.responses = responses;
        this.maxBody = maxBody.asLongValue();
        this.chunkedBodies = BodyHandler.create(false).setBodyLimit(this.maxBody);
    }

    void filters(@Observes Filters filters) {
        filters.register(this::refuseUnreadable, FIRST + 1);
        filters.register(this::refuseOversize, FIRST);
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE - 1).failureHandler(this::failed);
        router.route().last().handler(request -> send(request, Problems.notFound()));
        for (int status : new int[] {400, 404, 405, 406, 413, 415}) {
            router.errorHandler(status, request -> send(request, HttpErrors.problem(request.statusCode())));
        }
    }

    private void refuseUnreadable(RoutingContext request) {
        // PostgreSQL cannot store U+0000, and no identifier of ours holds one.
        if (request.request().uri().contains("%00")) {
            send(request, HttpErrors.problem(400));
        } else {
            request.next();
        }
    }

    private void refuseOversize(RoutingContext request) {
        var headers = request.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBody) {
            // Not read, so the connection cannot be used again.
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            send(request, HttpErrors.tooLarge());
        } else if (length == null && headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            // Of unknown length: taken in up to the limit here, where a refusal can still be answered properly.
            request.request().resume();
            chunkedBodies.handle(request);
        } else {
            request.next();
        }
    }

    private void failed(RoutingContext request) {
        if (request.response().ended()) {
            return;
        }
        if (request.failure() != null && request.statusCode() >= 500) {
            send(request, ProblemTranslation.of(request.failure()));
            return;
        }
        var problem = HttpErrors.problem(request.statusCode());
        send(request, problem == null ? ProblemTranslation.internal() : problem);
    }

    private void send(RoutingContext request, ProblemException problem) {
        var answer = responses.answer(
                problem,
                request.request().getHeader("Accept-Language"),
                request.request().path());
        var response = request.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
    }
}
