package dev.mamori.notification.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail as it lies in the table, with encrypted texts. */
record MailRow(
        UUID mailId,
        String clientId,
        UUID noticeId,
        String topic,
        String recipientKind,
        String recipient,
        String address,
        String language,
        String subject,
        String text,
        String html,
        boolean emergency,
        int tries,
        Instant createdAt) {
    @Override
    public String toString() {
        return "Mail[" + mailId + "]";
    }
}
