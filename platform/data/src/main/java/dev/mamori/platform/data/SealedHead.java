package dev.mamori.platform.data;

/**
 * How far the audit chain of the current transaction's client reaches; a CDI event, fired in that transaction when it is
 * time to tell others.
 *
 * @param position number of entries sealed so far, from 1
 * @param head the chain's last hash, 64 hex digits
 */
public record SealedHead(long position, String head) {}
