package dev.mamori.notification.webhook;

/** How messages to an endpoint are signed (Standard Webhooks 1.0). */
public enum SignatureKind {
    /** {@code v1}: HMAC-SHA-256 with a secret that both sides know. */
    HMAC,
    /** {@code v1a}: Ed25519; the receiver knows the public key only, so it can prove nothing that it made up itself. */
    ED25519
}
