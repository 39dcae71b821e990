package dev.mamori.cases.guard;

/** The automatic measures of chapter 3-4, each off until a queue switches it on, with who decided and why (REQ-7.0). */
public enum TechnicalMeasure {
    /** Cut the call on a recognised plain crime (REQ-10.2). There is no such measure for abuse. */
    END_CALL_ON_THREAT,
    /** Recorded message on a recognised plain crime, where no word can be got in (REQ-10.3). */
    MESSAGE_ON_THREAT,
    /** Recorded message on recognised abuse, where no word can be got in (REQ-10.3). */
    MESSAGE_ON_ABUSE,
    /** Recorded message when the talk goes over the limit, where no word can be got in (REQ-10.3). */
    MESSAGE_ON_LIMIT
}
