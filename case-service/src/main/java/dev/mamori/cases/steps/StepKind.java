package dev.mamori.cases.steps;

/**
 * The steps of ending a contact and of the police flow (chapter 3-3 and 3-5). The guideline gives them an order;
 * the record never asks for one (REQ-0.1, T8).
 */
public enum StepKind {
    /** 対応者を代える. */
    TAKE_OVER,
    /** The decision to stop, by several people including a superior where possible (REQ-11.4). */
    STOP_DECISION,
    /** 対応の中止を伝える (REQ-11.3). */
    STOP_ANNOUNCED,
    /** 言動の中止を求める, two or three times (REQ-11.5). */
    STOP_REQUEST,
    /** 最終警告 (REQ-11.6). */
    FINAL_WARNING,
    /** 対応を終える（電話を切る） (REQ-9.1, REQ-11.7). */
    ENDED,
    /** 相談: #9110 or the police station in charge (REQ-11.8). */
    POLICE_CONSULT,
    /** 緊急時: 110. Nothing comes before it (REQ-11.1). */
    POLICE_EMERGENCY;

    public boolean isPolice() {
        return this == POLICE_CONSULT || this == POLICE_EMERGENCY;
    }

    /** Whether it is said to the customer, so that who says it has handled the contact. */
    public boolean isSpokenToCustomer() {
        return this == TAKE_OVER || this == STOP_ANNOUNCED || this == STOP_REQUEST || this == FINAL_WARNING;
    }
}
