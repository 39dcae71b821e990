package dev.mamori.blocklist.screening;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Spares screening questions the making of a span that {@code quarkus.otel.traces.suppress-application-uris} throws away
 * afterwards: its making alone costs as much as the answer. Everything else is traced as before.
 */
@ApplicationScoped
class UntracedScreeningConfig implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        TracingOptions tracing = options.getTracingOptions();
        if (tracing != null && tracing.getFactory() != null) {
            VertxTracerFactory traced = tracing.getFactory();
            tracing.setFactory(all -> new Tracer<>(traced.tracer(all)));
        }
    }

    /** Answers {@code null}, which stands for "no span", for a screening question; hands on all else. */
    private record Tracer<I, O>(VertxTracer<I, O> traced) implements VertxTracer<I, O> {

        @Override
        public <R> I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            return request instanceof HttpServerRequest http && http.uri().startsWith(ScreeningRouteResource.PATH)
                    ? null
                    : traced.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(Context context, R response, I span, Throwable failure, TagExtractor<R> tags) {
            if (span != null) {
                traced.sendResponse(context, response, span, failure, tags);
            }
        }

        @Override
        public <R> O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return traced.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(Context context, R response, O span, Throwable failure, TagExtractor<R> tags) {
            traced.receiveResponse(context, response, span, failure, tags);
        }

        @Override
        public void close() {
            traced.close();
        }
    }
}
