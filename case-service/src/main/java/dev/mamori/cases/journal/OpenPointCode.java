package dev.mamori.cases.journal;

/** What an open point is about. */
public enum OpenPointCode {
    /** No request is stated (REQ-5.1.1). */
    NO_REQUEST,
    /** On what a request is grounded is not said (REQ-4.4). */
    GROUND_OPEN,
    /** A claim was accepted before the facts, and nobody said why (REQ-5.2.2). */
    ACCEPTED_BEFORE_FACTS,
    /** Nobody said what set it off (REQ-7.1). */
    CAUSE_KIND_OPEN,
    /** Nobody said whether the request can be met (REQ-5.1.2). */
    FEASIBILITY_OPEN,
    /** The request was not read back to the customer (REQ-5.1.4). */
    NOT_READ_BACK,
    /** A part of 5W1H is neither told nor unknown (REQ-5.2.1). */
    FACT_OPEN,
    /** Neither a recording nor a reason why there is none (REQ-5.3.5). */
    NO_RECORDING,
    /** Whether the notice of recording was played is not known (REQ-5.3.6, should). */
    NOTICE_NOT_PLAYED,
    /** One side was not heard (REQ-5.4.2, REQ-5.6.15). */
    SIDE_NOT_HEARD,
    /** No objective evidence (REQ-5.4.1). */
    NO_OBJECTIVE_EVIDENCE,
    /** Fewer than two investigated (REQ-5.4.3, REQ-13.1). */
    ONE_INVESTIGATOR,
    /** Accounts and evidence were not compared, or differ (REQ-5.4.3). */
    NOT_CONSISTENT,
    /** A law may be broken and no opinion was asked for (REQ-5.4.4). */
    OPINION_TO_ASK,
    /** A report was sent on and nobody took it (REQ-12.5.5). */
    REPORT_NOT_TAKEN,
    /** Only one person takes part (REQ-5.6.5, REQ-5.6.8). */
    ONE_PARTICIPANT,
    /** A valid request is not performed yet (REQ-5.6.1, REQ-5.6.13). */
    NOT_PERFORMED,
    /** It is likely to be raised again: consider a settlement (REQ-5.6.2). */
    SETTLEMENT_TO_CONSIDER,
    /** Ended without the same answer repeated, and without an urgent ground (REQ-5.6.4). */
    ENDED_EARLY,
    /** Our own words set it off: coach, do not blame (REQ-5.6.17). */
    COACHING_TO_PLAN,
    /** At a visit there were fewer of ours than customers, or only one (REQ-5.6.9). */
    FEW_AT_VISIT,
    /** The roles of a visit were not set before it (REQ-5.6.10). */
    ROLES_NOT_SET,
    /** The client was not asked to come along (REQ-5.6.12). */
    CLIENT_NOT_ASKED,
    /** A sign of a need, and nothing was offered yet (REQ-5.6.18). */
    ACCOMMODATION_OPEN
}
