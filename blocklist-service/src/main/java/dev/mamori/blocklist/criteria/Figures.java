package dev.mamori.blocklist.criteria;

/**
 * The figures of a block-criteria set. All of them are settings between agency and client [J]; the defaults are those of
 * requirements section 3.
 *
 * @param maxDays longest first term, in days of 24 hours
 * @param renewalMaxDays longest term of a renewal, in days
 * @param minVerdicts confirmed verdicts on different contacts that count as repetition (HS-06)
 * @param minVerdictsWindowDays how many days back a verdict's conduct counts, 1..1096
 * @param minLighterMeans lighter means with results that reviewers expect (BR-05); shown, not a stop
 * @param minWarnings warnings with words, date and means before the block (HS-06)
 * @param minPersons different people who take part: the requester and the reviewers (HS-12); never below two
 * @param outsidePerson whether one reviewer must be from outside the requester's site (HS-12)
 * @param coolDownDays days after a revocation in which the number is not listed again (section 3.4, HS-17), 0..366
 * @param reReviewDays days before the end at which the entry is looked at again (BR-20), 14..90
 * @param quietDays days without a refused call after which it is looked at again (BR-20), 7..366
 */
public record Figures(
        int maxDays,
        int renewalMaxDays,
        int minVerdicts,
        int minVerdictsWindowDays,
        int minLighterMeans,
        int minWarnings,
        int minPersons,
        boolean outsidePerson,
        int coolDownDays,
        int reReviewDays,
        int quietDays) {

    /** Requirements section 3.1 and 3.2. */
    public static final Figures DEFAULT = new Figures(90, 180, 2, 180, 2, 1, 3, true, 30, 14, 60);

    /** The floor of HS-12. */
    public static final int FEWEST_PERSONS = 2;

    public Figures {
        require(maxDays >= 1 && maxDays <= 366, "maxDays");
        require(renewalMaxDays >= 1 && renewalMaxDays <= 366, "renewalMaxDays");
        require(minVerdicts >= 1 && minVerdicts <= 20, "minVerdicts");
        require(minVerdictsWindowDays >= 1 && minVerdictsWindowDays <= 1096, "minVerdictsWindowDays");
        require(minLighterMeans >= 0 && minLighterMeans <= 7, "minLighterMeans");
        require(minWarnings >= 1 && minWarnings <= 20, "minWarnings");
        require(minPersons >= FEWEST_PERSONS && minPersons <= 9, "minPersons");
        require(coolDownDays >= 0 && coolDownDays <= 366, "coolDownDays");
        require(reReviewDays >= 14 && reReviewDays <= 90, "reReviewDays");
        require(quietDays >= 7 && quietDays <= 366, "quietDays");
    }

    private static void require(boolean inRange, String name) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " is out of range");
        }
    }
}
