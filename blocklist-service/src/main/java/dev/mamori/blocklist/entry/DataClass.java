package dev.mamori.blocklist.entry;

/**
 * Data of people who were confirmed to repeat unjust demands are handled apart from those of people not judged so
 * (REQ-15.4, PPC Q9-9). It follows what is in force: a doubt, a withdrawn verdict, an upheld appeal or a revocation moves
 * the entry out.
 */
public enum DataClass {
    /** 保有個人データ: open to disclosure, correction and deletion. */
    ORDINARY,
    /** Not so where its being known may promote wrongful acts. */
    CONFIRMED_REPEAT;

    /** From how many verdicts on somebody is said to repeat it. */
    private static final int REPEATS = 2;

    /**
     * @param verdicts on which the entry rests
     * @param rests whether the entry is suspended
     * @param endOrNull how it ended
     */
    static DataClass of(int verdicts, boolean rests, EndReason endOrNull) {
        boolean stands = endOrNull == null || endOrNull == EndReason.EXPIRED;
        return verdicts >= REPEATS && !rests && stands ? CONFIRMED_REPEAT : ORDINARY;
    }
}
