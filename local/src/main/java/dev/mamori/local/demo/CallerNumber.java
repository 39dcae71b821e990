package dev.mamori.local.demo;

/**
 * A caller's number in the forms in which it appears. The ranges are not assigned to anybody.
 *
 * @param subscriber the last eight digits: {@code 01230010}
 */
public record CallerNumber(String subscriber) {

    private static final int STEP = 20;
    private static final int FIRST = 10;

    /** The number for the n-th time that a story is played on the same data; the first is that of the worked example. */
    public static CallerNumber ofRun(int run) {
        return new CallerNumber("0123%04d".formatted(FIRST + run * STEP));
    }

    /** {@code 090-0123-0010}. */
    public String domestic() {
        return "090-" + subscriber.substring(0, 4) + "-" + last4();
    }

    /** {@code +819001230010}. */
    public String international() {
        return "+8190" + subscriber;
    }

    /** {@code 09001230010}. */
    public String digits() {
        return "090" + subscriber;
    }

    /** The next number: somebody else's. */
    public String neighbour() {
        return "090-%s-%04d".formatted(subscriber.substring(0, 4), Integer.parseInt(last4()) + 1);
    }

    /** {@code 0010}. */
    public String last4() {
        return subscriber.substring(4);
    }
}
