package dev.mamori.local.verify;

/**
 * How far a chain reached, as another service kept it.
 *
 * @param keeper the service that keeps it
 * @param position number of entries sealed by then
 * @param head the chain's hash at this position, hex
 */
record KeptHead(String keeper, long position, String head) {}
