package dev.mamori.cases.privacy;

/**
 * How long things are kept, in days: contacts from their end, cases from their closing, customers from the last that was
 * heard of them.
 */
public record Periods(int contactDays, int caseDays, int customerDays) {
    public Periods {
        if (contactDays < 1 || caseDays < 1 || customerDays < 1) {
            throw new IllegalArgumentException("at least a day");
        }
    }

    /** Whether anything would be erased sooner than by {@code other}: that takes two people. */
    public boolean shortens(Periods other) {
        return contactDays < other.contactDays || caseDays < other.caseDays || customerDays < other.customerDays;
    }
}
