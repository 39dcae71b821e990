package dev.mamori.judgment.criteria;

import java.time.Instant;

/**
 * A signature under a set.
 *
 * @param signerId who signed, as the token says
 * @param signerName the name written down
 */
public record Agreement(Side side, String signerId, String signerName, Instant signedAt) {}
