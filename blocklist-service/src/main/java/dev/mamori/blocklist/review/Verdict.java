package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A judgment as judgment-service shows it now.
 *
 * @param caseIdOrNull the case it was made in
 * @param harassmentInForce signed as HARASSMENT, not withdrawn, and no second person's look is owed (REQ-5.4.3): until
 *     that is settled nothing rests on it
 * @param types the types of the criteria it names, for example {@code THREAT}
 * @param conductAt when the judged conduct happened
 * @param contactIds the contacts judged
 * @param handlers staff who handled those contacts
 * @param harmed staff harmed in them
 * @param possibleCrime whether the judge saw a possible crime
 */
public record Verdict(
        UUID judgmentId,
        UUID caseIdOrNull,
        boolean harassmentInForce,
        Set<String> types,
        Instant conductAt,
        Set<String> contactIds,
        Set<String> handlers,
        Set<String> harmed,
        boolean possibleCrime) {

    public Verdict {
        types = Set.copyOf(types);
        contactIds = Set.copyOf(contactIds);
        handlers = Set.copyOf(handlers);
        harmed = Set.copyOf(harmed);
    }

    /** Type ④, or ⑦ as a crime: one incident is enough (BR-03). */
    public boolean isSevereThreat() {
        return types.contains("THREAT") || (types.contains("EXPOSURE") && possibleCrime);
    }
}
