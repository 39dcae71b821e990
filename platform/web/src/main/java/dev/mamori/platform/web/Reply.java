package dev.mamori.platform.web;

import java.net.URI;

/**
 * What a command answers; {@link Commands} makes it a response and keeps it for replays.
 *
 * @param status the HTTP status
 * @param body serialised as JSON; null for none; a {@link ProblemException} is rendered as a problem
 * @param version becomes the {@code ETag}; null for none
 * @param location becomes {@code Location}; null for none
 * @param audited whether the command must have left an audit entry
 */
public record Reply(int status, Object body, Long version, String location, boolean audited) {
    public static Reply created(URI location, Object body, long version) {
        return new Reply(201, body, version, location.toString(), true);
    }

    public static Reply created(String location, Object body, long version) {
        return new Reply(201, body, version, location, true);
    }

    /** For things that never change and so have no version. */
    public static Reply created(String location, Object body) {
        return new Reply(201, body, null, location, true);
    }

    public static Reply ok(Object body, long version) {
        return new Reply(200, body, version, null, true);
    }

    public static Reply ok(Object body) {
        return new Reply(200, body, null, null, true);
    }

    public static Reply accepted(Object body) {
        return new Reply(202, body, null, null, true);
    }

    public static Reply noContent() {
        return new Reply(204, null, null, null, true);
    }

    /** A refusal whose traces stay: the transaction commits, the caller gets the problem, and so does each replay. */
    public static Reply refused(ProblemException problem) {
        return new Reply(problem.type().status(), problem, null, null, true);
    }

    /** The same for a command that may do nothing new, or whose own record says which machine it comes from. */
    public Reply auditedIf(boolean expected) {
        return new Reply(status, body, version, location, expected);
    }
}
