package dev.mamori.judgment.criteria;

/**
 * A number that clients may agree otherwise, per client and per queue.
 *
 * @param name for example {@code contact_minutes}
 * @param preset the value of the template
 * @param seed the guideline's line
 * @param basis {@code S} for the guideline's own number, {@code J} for this project's proposal
 * @param note a remark, or null
 * @param threshold true when it is the line of a metric, so that it may be left open (null)
 */
public record Parameter(
        String name, Setting preset, Unit unit, String seed, String basis, String note, boolean threshold) {}
