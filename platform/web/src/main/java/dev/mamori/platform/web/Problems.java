package dev.mamori.platform.web;

import java.time.Duration;
import java.util.List;

/** Short names for the problems that features use most. Each answers an exception to throw. */
public final class Problems {
    private Problems() {}

    /** 404: it does not exist, or the caller may not know that it exists. Never tell these two apart. */
    public static ProblemException notFound() {
        return new ProblemException(
                ProblemType.NOT_FOUND, Text.of("存在しないか、参照する権限がありません。", "It does not exist, or you may not see it."));
    }

    /** 403: the caller sees the thing but may not do this. */
    public static ProblemException forbidden(Text detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }

    /** 400: the request cannot be understood. */
    public static ProblemException invalid(Text detail) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail);
    }

    /** 400 about one member or parameter. */
    public static ProblemException invalid(String pointer, String code, Text detail) {
        return invalid(detail).violations(List.of(Violation.at(pointer, code, detail)));
    }

    /** 422: understood, but the content cannot be taken. */
    public static ProblemException unprocessable(Text detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail);
    }

    /** 422 with all reasons at once. */
    public static ProblemException unprocessable(Text detail, List<Violation> reasons) {
        return unprocessable(detail).violations(reasons);
    }

    /** 422: named rules are not met, all of them told at once. */
    public static ProblemException rulesNotMet(Text detail, List<Violation> rules) {
        return new ProblemException(ProblemType.RULES_NOT_MET, detail).violations(rules);
    }

    /**
     * 422: the request names something that this service does not know (yet).
     *
     * @param what the member's name, for example {@code queueId}
     */
    public static ProblemException unknownReference(String what, String id) {
        return new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE,
                        Text.of(
                                what + " 「" + id + "」は登録されていません。",
                                "The " + what + " \"" + id + "\" is not registered."))
                .with("reference", what)
                .with("id", id);
    }

    /** 409: not possible in the present state. */
    public static ProblemException conflict(Text detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    /** 412: the version that the caller saw is no longer the present one. */
    public static ProblemException stale() {
        return new ProblemException(
                ProblemType.STALE_VERSION,
                Text.of("最新の内容を取得し直してから変更してください。", "Get the present state again, then repeat your change."));
    }

    /** 428: a change without {@code If-Match}. */
    public static ProblemException versionRequired() {
        return new ProblemException(
                ProblemType.VERSION_REQUIRED,
                Text.of(
                        "変更には、取得時の ETag を If-Match ヘッダーで送ってください。",
                        "Send the ETag of what you saw in the header If-Match."));
    }

    /** 429 with {@code Retry-After}. */
    public static ProblemException tooManyRequests(Duration wait) {
        return new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS, Text.of("しばらく待ってから再度お試しください。", "Wait a moment, then try again."))
                .retryAfter(wait);
    }

    /**
     * 503: another service does not answer.
     *
     * @param service its name, for example {@code judgment-service}
     */
    public static ProblemException unavailable(String service, Throwable cause) {
        return new ProblemException(
                        ProblemType.DEPENDENCY_UNAVAILABLE,
                        Text.of(
                                service + " に接続できません。時間をおいて再度お試しください。",
                                service + " cannot be reached. Try again later."),
                        cause)
                .with("service", service)
                .retryAfter(Duration.ofSeconds(5));
    }
}
