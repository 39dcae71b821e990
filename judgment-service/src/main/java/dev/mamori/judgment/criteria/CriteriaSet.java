package dev.mamori.judgment.criteria;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The judgment lines that a client and the agency agreed on, as the engine uses them: the template's structure with the
 * set's own values. Immutable; a change is a new version (REQ-0.4).
 */
public final class CriteriaSet {
    private final UUID id;
    private final String version;
    private final Template template;
    private final Terms terms;
    private final Map<String, Criterion> criteria;
    private final List<Criterion> counted;

    public CriteriaSet(UUID id, String version, Template template, Terms terms) {
        this.id = id;
        this.version = version;
        this.template = template;
        this.terms = terms;
        var all = template.criteria();
        all.putAll(terms.lines());
        this.criteria = all;
        this.counted = all.values().stream().filter(Criterion::counted).toList();
    }

    public UUID id() {
        return id;
    }

    public String version() {
        return version;
    }

    public Template template() {
        return template;
    }

    public Optional<Criterion> criterion(String code) {
        return Optional.ofNullable(criteria.get(code));
    }

    /** The lines that are reached by numbers. */
    public List<Criterion> counted() {
        return counted;
    }

    public HarassmentType typeOf(Criterion criterion) {
        return template.type(criterion.typeCode()).orElseThrow();
    }

    /** The number that holds for a queue: the queue's own, else the client's, else the template's; empty when open. */
    public Optional<BigDecimal> number(String parameter, String queueId) {
        return switch (setting(parameter, queueId)) {
            case Setting.Amount(var value) -> Optional.of(value);
            case Setting.NotAgreed() -> Optional.empty();
            case Setting.Segments segments -> throw new IllegalArgumentException(parameter + " is no number");
        };
    }

    /** The kinds of segment that count as the customer holding the worker. */
    public Set<SegmentKind> heldSegments(String queueId) {
        return setting("held_time_segments", queueId) instanceof Setting.Segments(var kinds) ? kinds : Set.of();
    }

    /** The queue's average talk time with the calls it was taken from; empty when the set has none. */
    public Optional<Terms.QueueTerms> queue(String queueId) {
        return queueId == null
                ? Optional.empty()
                : Optional.ofNullable(terms.queues().get(queueId));
    }

    /** A rolling window of a line; empty when the line counts within one contact or matter. */
    public Optional<Duration> window(Criterion.Metric metric, String queueId) {
        return metric.windowParameter().flatMap(name -> number(name, queueId)).map(Amounts::days);
    }

    /** All lines by code: the template's in the guideline's order, then own ones. */
    public Map<String, Criterion> criteria() {
        return Collections.unmodifiableMap(criteria);
    }

    public Terms terms() {
        return terms;
    }

    Setting setting(String parameter, String queueId) {
        var queue = queueId == null ? null : terms.queues().get(queueId);
        var own = queue == null ? null : queue.parameters().get(parameter);
        var ofClient = own == null ? terms.parameters().get(parameter) : own;
        return ofClient == null ? template.parameters().get(parameter).preset() : ofClient;
    }
}
