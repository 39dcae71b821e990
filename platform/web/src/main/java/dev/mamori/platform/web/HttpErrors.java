package dev.mamori.platform.web;

import jakarta.ws.rs.WebApplicationException;

/** Problems for what the HTTP layers refuse before a feature is reached: routing, negotiation, sizes. */
final class HttpErrors {
    private HttpErrors() {}

    /** The problem, or null when it is a server error. */
    static ProblemException problem(WebApplicationException thrown) {
        return thrown instanceof BadParameter && thrown.getCause() instanceof ProblemException problem
                ? problem
                : problem(thrown.getResponse().getStatus());
    }

    /** The problem for a status of 400 to 499, else null. */
    static ProblemException problem(int status) {
        return switch (status) {
            case 401 ->
                new ProblemException(ProblemType.UNAUTHENTICATED, Text.of("認証してください。", "Authenticate yourself."));
            case 403 -> new ProblemException(ProblemType.FORBIDDEN, Text.of("許可されていません。", "This is not allowed."));
            case 404 -> Problems.notFound();
            case 405 ->
                new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED,
                        Text.of("この URL で使えるメソッドは API 仕様書にあります。", "The API document names the methods for this path."));
            case 406 ->
                new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        Text.of(
                                "Accept ヘッダーに application/json を含めてください。",
                                "Let the header Accept allow application/json."));
            case 409 -> Problems.conflict(Text.of("現在の状態ではできません。", "It is not possible in the present state."));
            case 412 -> Problems.stale();
            case 413 -> tooLarge();
            case 414 -> new ProblemException(ProblemType.URI_TOO_LONG, Text.of("URI を短くしてください。", "Shorten the URI."));
            case 415 ->
                new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        Text.of(
                                "本文は Content-Type: application/json で送ってください。",
                                "Send the body with Content-Type: application/json."));
            default ->
                status >= 400 && status < 500
                        ? Problems.invalid(Text.of("リクエストを理解できません。", "The request cannot be understood."))
                        : null;
        };
    }

    static ProblemException tooLarge() {
        return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, Text.of("本文を小さくして送ってください。", "Send a smaller body."));
    }
}
