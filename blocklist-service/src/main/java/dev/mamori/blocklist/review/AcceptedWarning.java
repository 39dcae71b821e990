package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.StopCode;

/** Why a default stop that the set turned into a warning may be passed, and who signs for it. */
public record AcceptedWarning(StopCode stop, String reason, String signerName) {}
