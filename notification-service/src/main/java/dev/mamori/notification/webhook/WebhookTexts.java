package dev.mamori.notification.webhook;

import dev.mamori.platform.web.Text;

/** Tells the client why an address is not accepted, without telling what the name leads to. */
final class WebhookTexts {
    private WebhookTexts() {}

    static Text of(DestinationRefused.Reason reason) {
        return switch (reason) {
            case NOT_A_URL ->
                Text.of(
                        "https で始まる 2,048 文字以内の完全な URL を指定してください。",
                        "Give a whole URL that begins with https, of at most 2,048 characters.");
            case NOT_PLAIN ->
                Text.of(
                        "URL にユーザー名、パスワード、# 以降の部分を含めないでください。",
                        "The URL must not hold a user name, a password or a fragment.");
            case HTTPS_ONLY -> Text.of("https の URL を指定してください。", "Give an https URL.");
            case UNKNOWN_HOST -> Text.of("ホスト名を解決できません。", "The host's name cannot be resolved.");
            case NOT_PUBLIC ->
                Text.of(
                        "公開されたアドレスではないため使えません。社内の受信先は、運用者の許可設定が必要です。",
                        "It is not a public address. A receiver in a private network must be allowed by the operator.");
        };
    }
}
