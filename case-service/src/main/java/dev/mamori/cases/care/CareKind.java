package dev.mamori.cases.care;

/** What can be done for a worker (L517 to L520). */
public enum CareKind {
    /** 業務から離れ、休憩 (REQ-13.4.2). */
    BREAK,
    BREAK_ENDED,
    /** 本人の気持ちを聞く (REQ-13.4.3). */
    TALK,
    /** 産業医 (REQ-13.4.4). */
    REFERRAL_PHYSICIAN,
    /** 産業カウンセラー. */
    REFERRAL_COUNSELLOR,
    /** 臨床心理士. */
    REFERRAL_PSYCHOLOGIST,
    /** Put to other work (配置転換). */
    REASSIGNED;

    boolean isReferral() {
        return this == REFERRAL_PHYSICIAN || this == REFERRAL_COUNSELLOR || this == REFERRAL_PSYCHOLOGIST;
    }
}
