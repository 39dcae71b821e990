package dev.mamori.platform.events;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;

/** Carries a trace through an event, so that one trace shows a change and all that it set off in other services. */
@ApplicationScoped
class TraceContext {

    private static final String TRACEPARENT = "traceparent";

    private final OpenTelemetry telemetry;

    TraceContext(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** The W3C trace context of the current span, null when there is none. */
    String current() {
        String[] found = new String[1];
        W3CTraceContextPropagator.getInstance().inject(Context.current(), found, (carrier, key, value) -> {
            if (key.equals(TRACEPARENT)) {
                carrier[0] = value;
            }
        });
        return found[0];
    }

    /** Runs {@code work} in a span of its own that continues the event's trace. */
    <T> T continued(CloudEvent event, Supplier<T> work) {
        Context parent = event.traceparent() == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), event.traceparent(), READER);
        Span span = telemetry
                .getTracer("dev.mamori.events")
                .spanBuilder("consume " + event.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.message.id", event.id().toString())
                .startSpan();
        try (Scope ignored = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static final TextMapGetter<String> READER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public String get(String traceparent, String key) {
            return TRACEPARENT.equals(key) ? traceparent : null;
        }
    };
}
