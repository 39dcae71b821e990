package dev.mamori.cases.casefile;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How we know that a number belongs to this person, because a number is not a person (BR-09, BR-10).
 *
 * @param otherUsers persons other than this one known to use the number; 0 or more
 */
public record NumberLink(NumberLinkConfidence confidence, LocalDate checkedOn, int otherUsers) {
    public NumberLink {
        Objects.requireNonNull(confidence);
        Objects.requireNonNull(checkedOn);
        if (otherUsers < 0) {
            throw new IllegalArgumentException("otherUsers is 0 or more");
        }
    }
}
