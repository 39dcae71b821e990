package dev.mamori.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ends a request with a problem of the catalogue; the transaction is rolled back. Where the refusal itself must be kept,
 * return {@link Reply#refused(ProblemException)} instead of throwing.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Text detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();
    private Duration retryAfter;

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, null);
    }

    public ProblemException(ProblemType type, Text detail, Throwable cause) {
        super(type.slug() + ": " + detail.en(), cause);
        this.type = type;
        this.detail = detail;
    }

    /** Adds an extension member; a {@link Text} is rendered in the request's language. Give no personal data. */
    public ProblemException with(String member, Object value) {
        members.put(Objects.requireNonNull(member), value);
        return this;
    }

    /** Adds reasons; they are rendered as {@code errors: [{code, pointer, detail}]}. */
    public ProblemException violations(List<Violation> more) {
        violations.addAll(more);
        return this;
    }

    /** Asks the caller to wait; sent as {@code Retry-After} in whole seconds, rounded up, at least 1. */
    public ProblemException retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Seconds for {@code Retry-After}, at least 1. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter).map(wait -> Math.max(1, (wait.toMillis() + 999) / 1000));
    }
}
