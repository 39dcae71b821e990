package dev.mamori.judgment.verdict;

import java.time.Instant;
import java.util.UUID;

/** What one who looked into it thinks. */
record Opinion(UUID id, String author, Verdict recommends, String text, Instant givenAt) {}
