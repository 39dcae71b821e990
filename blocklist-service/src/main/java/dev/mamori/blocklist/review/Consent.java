package dev.mamori.blocklist.review;

import java.time.Instant;

/**
 * The client's word about this entry (BR-17), given by a named person.
 *
 * @param agreed false when the client declines
 */
public record Consent(String consenterId, String consenterName, boolean agreed, String text, Instant at) {}
