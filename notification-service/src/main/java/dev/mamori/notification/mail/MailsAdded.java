package dev.mamori.notification.mail;

/** Fired in the transaction that writes mails; they are looked at right after the commit. */
record MailsAdded() {}
