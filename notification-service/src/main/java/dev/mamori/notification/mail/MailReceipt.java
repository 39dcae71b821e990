package dev.mamori.notification.mail;

import java.time.Instant;

/**
 * That something was written to somebody.
 *
 * @param recipient the contact's id or the department's name
 * @param state {@code PENDING}, {@code SENT} or {@code GIVEN_UP}
 * @param endedAtOrNull when the mail server took it, or it was given up; technical time
 */
public record MailReceipt(
        String recipientKind,
        String recipient,
        String subject,
        String text,
        String state,
        Instant createdAt,
        Instant endedAtOrNull) {}
