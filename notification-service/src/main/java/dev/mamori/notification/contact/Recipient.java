package dev.mamori.notification.contact;

import java.util.Optional;

/**
 * Somebody who gets mail.
 *
 * @param kind {@code CONTACT} or {@code DEPARTMENT}
 * @param id the contact's id or the department's name
 * @param address mail address, in plain
 * @param language {@code ja} or {@code en}
 * @param quiet when not to write unless it is an emergency
 */
public record Recipient(String kind, String id, String address, String language, Optional<QuietHours> quiet) {
    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "Recipient[" + kind + " " + id + "]";
    }
}
