package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.security.KnownKeys;
import dev.mamori.platform.security.KnownKeys.Machine;
import dev.mamori.platform.web.Problems;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The short way to the same answers as {@link ScreeningResource}, whose contract it keeps: a raw route in front of REST
 * for callers whose key is in memory. It takes no thread, no query and no security context for a call. Whatever it does
 * not know at once (tokens, new keys, wrong keys, exhausted limits) goes on to REST.
 */
@ApplicationScoped
class ScreeningRouteResource {
    static final String PATH = "/v1/screening";

    private static final String PATH_WITH_KEY = PATH + "/by-key/:apiKey";
    private static final int LONGEST_FORM = 256 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UNREADABLE = "%00";
    private static final CharSequence CONTENT_TYPE = HttpHeaders.CONTENT_TYPE;
    /** As on every answer of the service ({@code quarkus.http.header}): the filters that set them come later. */
    private static final Map<CharSequence, CharSequence> HEADERS = Map.of(
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.createOptimized("no-store"),
            HttpHeaders.createOptimized("X-Content-Type-Options"),
            HttpHeaders.createOptimized("nosniff"));

    private final ScreeningService screening;
    private final KnownKeys keys;
    private final ScreeningAnswersView answers;
    private final int mostOnTheLongWay;
    private final AtomicInteger onTheLongWay = new AtomicInteger();

    ScreeningRouteResource(
            ScreeningService screening,
            KnownKeys keys,
            ObjectMapper json,
            @ConfigProperty(name = "mamori.blocklist.long-way-at-once") int mostOnTheLongWay) {
        this.screening = screening;
        this.keys = keys;
        this.mostOnTheLongWay = mostOnTheLongWay;
        this.answers = new ScreeningAnswersView(json);
    }

    /** Before all filters, which together cost more than the answer; bodies of unknown length are taken in by them. */
    void routes(@Observes Router router) {
        for (String path : List.of(PATH, PATH_WITH_KEY)) {
            router.route(HttpMethod.GET, path).order(Integer.MIN_VALUE).handler(this::get);
            router.route(HttpMethod.POST, path).order(Integer.MIN_VALUE).handler(this::post);
            router.route(HttpMethod.POST, path).order(0).handler(this::takenIn);
        }
    }

    private void get(RoutingContext request) {
        Machine machine = mayComeIn(request) ? keys.open(request).orElse(null) : null;
        if (machine == null) {
            goTheLongWay(request);
        } else {
            answer(request, machine, null);
        }
    }

    private void post(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (!isForm(http)) {
            goTheLongWay(request);
            return;
        }
        if (http.headers().get(HttpHeaders.CONTENT_LENGTH) == null) {
            request.next(); // comes back as taken in
            return;
        }
        Machine machine = mayComeIn(request) ? keys.open(request).orElse(null) : null;
        if (machine == null) {
            goTheLongWay(request);
            return;
        }
        http.body().onComplete(body -> {
            if (body.succeeded()) {
                answer(request, machine, body.result().toString());
            } else {
                request.fail(400);
            }
        });
        http.resume();
    }

    /** A form of unknown length, taken in at the edge up to the limit; anything else is on its way already. */
    private void takenIn(RoutingContext request) {
        boolean ofUnknownLength = request.request().headers().get(HttpHeaders.CONTENT_LENGTH) == null
                && isForm(request.request())
                && request.body() != null
                && request.body().buffer() != null;
        if (!ofUnknownLength) {
            request.next();
            return;
        }
        Machine machine = keys.open(request).orElse(null);
        if (machine == null) {
            goTheLongWay(request);
        } else {
            answer(request, machine, request.body().buffer().toString());
        }
    }

    /** What the edge refuses with a problem goes there. */
    private static boolean mayComeIn(RoutingContext request) {
        return !request.request().uri().contains(UNREADABLE);
    }

    /**
     * The long way takes a thread and may take a query. Rather than let questions wait there for longer than a PBX waits
     * for the answer, those above the limit are put through at once. Nobody looked at the key: the answer tells nothing.
     */
    private void goTheLongWay(RoutingContext request) {
        if (onTheLongWay.incrementAndGet() > mostOnTheLongWay) {
            onTheLongWay.decrementAndGet();
            putThrough(request);
            return;
        }
        request.addEndHandler(ended -> onTheLongWay.decrementAndGet());
        request.next();
    }

    private void answer(RoutingContext request, Machine machine, String formOrNull) {
        answer(
                request,
                formOrNull,
                call -> screening.answer(call, Set.of(machine.client().value()), machine::mayUseQueue));
    }

    /** In the shape that the address or the Accept header asks for; a form is not waited for. */
    private void putThrough(RoutingContext request) {
        request.request().resume();
        answer(request, null, call -> screening.shed());
    }

    private void answer(RoutingContext request, String formOrNull, Function<Call, ScreeningAnswer> ask) {
        MultiMap headers = request.response().headers();
        HEADERS.forEach(headers::set);
        try {
            QuestionParameters parameters =
                    new QuestionParameters(request.request().query(), formOrNull);
            ScreeningQuestion question = ScreeningQuestion.read(
                    parameters::get, request.request().headers().get(HttpHeaders.ACCEPT));
            Buffer body = question.aboutCall()
                    ? answers.of(ask.apply(question.call()), question)
                    : ScreeningAnswersView.nothingFound();
            headers.set(CONTENT_TYPE, question.format().contentType);
            request.response().end(body);
        } catch (IllegalArgumentException brokenEscape) {
            request.fail(400);
        } catch (ScreeningQuestion.Unclear unclear) {
            request.fail(
                    500, // the edge answers with the problem's own status
                    Problems.invalid(
                            unclear.parameter(), "InvalidValue", ScreeningResource.whatToSend(unclear.parameter())));
        }
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.headers().get(CONTENT_TYPE);
        String length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        boolean small = length == null || (length.length() < 9 && Integer.parseInt(length) <= LONGEST_FORM);
        return type != null && type.regionMatches(true, 0, FORM, 0, FORM.length()) && small;
    }
}
