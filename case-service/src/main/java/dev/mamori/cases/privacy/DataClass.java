package dev.mamori.cases.privacy;

/**
 * Data of people who were confirmed to repeat unjust demands are handled apart from those of people not judged so
 * (REQ-15.4, PPC Q9-9). It follows the verdicts: one that is withdrawn changes it.
 */
public enum DataClass {
    /** 保有個人データ: open to disclosure, correction and deletion. */
    ORDINARY,
    /** Not so where its being known may promote wrongful acts. */
    CONFIRMED_REPEAT;

    /** From how many cases with a verdict against the person on she is said to repeat it. */
    static final int REPEATS = 2;

    static DataClass of(int casesJudgedAgainst) {
        return casesJudgedAgainst >= REPEATS ? CONFIRMED_REPEAT : ORDINARY;
    }
}
