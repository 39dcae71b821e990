package dev.mamori.cases.casefile;

import dev.mamori.cases.casefile.StatementStore.Stated;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes what people state of a case, in the client's transaction that the resource opened. A statement takes the place of
 * one that the caller saw ({@code If-Match}); the former stays on record.
 */
@ApplicationScoped
class StatementService {
    static final String CAUSE_STATED = "dev.mamori.case.cause-stated.v1";

    private final CaseAccessService access;
    private final StatementStore statements;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    StatementService(
            CaseAccessService access, StatementStore statements, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.access = access;
        this.statements = statements;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    void state(CaseId id, Cause cause) {
        statements.state(id, cause, replacing(id));
        audit(
                "CAUSE_STATED",
                id,
                null,
                Map.of(
                        "companyCaused",
                        cause.companyCaused(),
                        "remedied",
                        cause.remedied(),
                        "kind",
                        String.valueOf(cause.kind())));
        feed.append(CAUSE_STATED, id.toString(), causeEvent(id, cause));
    }

    /** What others may know of the cause, for figures: no words. */
    static Map<String, Object> causeEvent(CaseId id, Cause cause) {
        return Map.of("caseId", id.value(), "companyCaused", cause.companyCaused(), "remedied", cause.remedied());
    }

    void state(CaseId id, Accommodation accommodation) {
        statements.state(id, accommodation, replacing(id));
        // The need is sensitive (要配慮): that something was stated is audited, what it was stays in the case.
        audit("ACCOMMODATION_STATED", id, null, Map.of("stepDone", accommodation.stepDone()));
    }

    void state(CaseId id, NumberLink link) {
        statements.state(id, link, replacing(id));
        audit("NUMBER_LINK_STATED", id, null, Map.of("confidence", link.confidence(), "otherUsers", link.otherUsers()));
    }

    void state(CaseId id, UUID requestId, RequestStateRequest wanted) {
        Stated stated = replacing(id);
        CustomerRequest before = statements.requests(id).stream()
                .filter(each -> each.id().equals(requestId))
                .findFirst()
                .orElseThrow(Problems::notFound);
        RequestValidity validity = Objects.requireNonNullElse(wanted.validity(), before.validity());
        statements.state(requestId, validity, wanted.state(), wanted.reason(), stated);
        audit(
                "REQUEST_STATE_STATED",
                id,
                wanted.reason(),
                Map.of("requestId", requestId, "state", wanted.state(), "validity", validity));
    }

    /** Adds a request; returns the case's version. */
    long add(CaseId id, CustomerRequest request) {
        long version = access.append(id);
        statements.addRequest(id, request, new Stated(version, clock.instant(), caller.id()));
        audit("REQUEST_ADDED", id, null, Map.of("requestId", request.id()));
        return version;
    }

    private Stated replacing(CaseId id) {
        return new Stated(access.replace(id), clock.instant(), caller.id());
    }

    private void audit(String action, CaseId id, String reason, Map<String, ?> details) {
        audit.record(action, "case", id.toString(), reason, details);
    }
}
