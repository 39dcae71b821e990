package dev.mamori.blocklist.criteria;

/** Life of a block-criteria set. From {@code AGREED} on its content never changes (REQ-0.4). */
public enum CriteriaState {
    DRAFT,
    LEGALLY_REVIEWED,
    PROPOSED,
    AGREED,
    ACTIVE;

    /** The one state that follows. */
    public CriteriaState next() {
        return values()[ordinal() + 1];
    }
}
