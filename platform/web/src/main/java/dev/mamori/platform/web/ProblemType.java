package dev.mamori.platform.web;

import java.net.URI;
import java.util.Locale;

/** The one catalogue of errors (RFC 9457). A {@code type} never changes its meaning; add a new one instead. */
public enum ProblemType {
    INVALID_REQUEST(400, "リクエストの形式が正しくありません", "The request is not well formed"),
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency-Key の形式が正しくありません", "The Idempotency-Key is not well formed"),
    CURSOR_INVALID(400, "カーソルが正しくありません", "The cursor is not valid"),
    UNAUTHENTICATED(401, "認証が必要です", "Authentication is required"),
    FORBIDDEN(403, "この操作は許可されていません", "This is not allowed"),
    NOT_FOUND(404, "見つかりません", "Not found"),
    METHOD_NOT_ALLOWED(405, "このメソッドは使えません", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "求められた形式では応答できません", "No acceptable representation"),
    CONFLICT(409, "現在の状態と矛盾します", "In conflict with the present state"),
    STALE_VERSION(412, "他の人が先に変更しました", "Someone else has changed it first"),
    PAYLOAD_TOO_LARGE(413, "本文が大きすぎます", "The body is too large"),
    URI_TOO_LONG(414, "URI が長すぎます", "The URI is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "この形式の本文は受け取れません", "The body's media type is not supported"),
    UNPROCESSABLE(422, "この内容では処理できません", "The content cannot be processed"),
    UNKNOWN_REFERENCE(422, "参照先が存在しません", "It refers to something unknown"),
    RULES_NOT_MET(422, "定められた条件を満たしていません", "Rules are not met"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key が別の内容で使われています", "The Idempotency-Key was used for other content"),
    VERSION_REQUIRED(428, "If-Match が必要です", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "リクエストが多すぎます", "Too many requests"),
    INTERNAL(500, "内部エラーが発生しました", "An internal error happened"),
    DEPENDENCY_UNAVAILABLE(503, "必要なサービスを現在利用できません", "A service that is needed is not available now");

    private final int status;
    private final Text title;

    ProblemType(int status, String ja, String en) {
        this.status = status;
        this.title = Text.of(ja, en);
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /** For example {@code rules-not-met}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable value of the member {@code type}, for example {@code urn:mamori:problem:rules-not-met}. */
    public URI uri() {
        return URI.create("urn:mamori:problem:" + slug());
    }
}
