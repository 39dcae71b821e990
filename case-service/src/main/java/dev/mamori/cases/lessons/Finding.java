package dev.mamori.cases.lessons;

/** What a review of our own handling found (L276); for coaching, never a sanction and never part of a verdict. */
public enum Finding {
    /** 「うん、うん」 (REQ-7.2). */
    WORDING_UN_UN,
    /** 「はい、はい」 (REQ-7.2). */
    WORDING_HAI_HAI,
    /** 「ええ」 (REQ-7.2). */
    WORDING_EE,
    /** 事務的 (REQ-7.3). */
    BUSINESSLIKE,
    /** 言葉を遮る (REQ-7.3). */
    INTERRUPTING,
    /** 頭ごなしに否定する (REQ-7.3). */
    FLAT_DENIAL,
    /** 調べたり確認したりしない (REQ-7.3). */
    NOT_CHECKING
}
