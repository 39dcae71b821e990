package dev.mamori.blocklist.appeal;

import dev.mamori.blocklist.entry.EndReason;

/** Why somebody says that a block is wrong. The first four make a wrong block likely (requirements section 3.4). */
public enum AppealGround {
    NUMBER_REASSIGNED(true),
    WRONG_PERSON(true),
    SHARED_LINE(true),
    ESSENTIAL_SERVICE(true),
    CONDUCT_DISPUTED(false),
    DISPROPORTIONATE(false),
    ACCOMMODATION(false),
    NO_OTHER_CHANNEL(false),
    OTHER(false);

    private final boolean wrongBlockLikely;

    AppealGround(boolean wrongBlockLikely) {
        this.wrongBlockLikely = wrongBlockLikely;
    }

    /** Whether the entry rests until the decision. */
    public boolean wrongBlockLikely() {
        return wrongBlockLikely;
    }

    EndReason endReason() {
        return this == NUMBER_REASSIGNED ? EndReason.NUMBER_REASSIGNED : EndReason.REVOKED;
    }
}
