package dev.mamori.cases.privacy;

/** What the person concerned may ask for (個人情報保護法). */
public enum PersonRequestKind {
    /** 開示. */
    DISCLOSURE,
    /** 訂正. */
    CORRECTION,
    /** 利用停止・消去. */
    STOP_USE
}
