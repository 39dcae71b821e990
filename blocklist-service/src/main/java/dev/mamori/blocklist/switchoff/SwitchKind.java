package dev.mamori.blocklist.switchoff;

/** What a switch turns off. */
public enum SwitchKind {
    /** Every refusal, listed numbers and withheld ones: the emergency switch. */
    ALL_REFUSALS,
    /** The refusal of withheld numbers only: for a disaster, when people call from anywhere (section 3.6). */
    WITHHELD_REFUSALS
}
