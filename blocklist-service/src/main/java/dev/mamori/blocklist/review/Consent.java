package dev.mamori.blocklist.review;

import java.time.Instant;

/** The client's consent to this entry (BR-17), given by a named person. */
public record Consent(String consenterId, String consenterName, String text, Instant at) {}
