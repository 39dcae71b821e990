package dev.mamori.local.print;

import dev.mamori.local.api.Answer;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** Tells what happens, call by call, and keeps count of what did not turn out as told. */
public final class Story {

    private static final Pattern IDS =
            Pattern.compile("([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int NAME = 12;

    private final Console console;
    private final IntConsumer afterCall;
    private int calls;
    private int failures;

    /** Tells it here. */
    public Story(Console console) {
        this(console, told -> {});
    }

    /** Tells it here; after each call that was told something may happen, for example a crash. */
    public Story(Console console, IntConsumer afterCall) {
        this.console = console;
        this.afterCall = afterCall;
    }

    /** A new part of the story. */
    public void chapter(String title) {
        console.heading(title);
    }

    /** A remark between the calls. */
    public void remark(String text) {
        console.line(console.faint("  " + text));
    }

    /** Who called what, and the part of the answer that matters. */
    public Answer told(Answer answer, String matter) {
        var call = "%s → %d".formatted(IDS.matcher(answer.request()).replaceAll("$1…"), answer.status());
        console.line("  " + padded(answer.caller()) + call);
        if (!matter.isEmpty()) {
            console.line("  " + " ".repeat(NAME) + matter);
        }
        calls++;
        afterCall.accept(calls);
        return answer;
    }

    /** Holds what was told against what came out. */
    public void check(String what, Object expected, Object actual) {
        if (Objects.equals(expected, actual)) {
            console.line("  " + console.good("✓ ") + what);
        } else {
            failures++;
            console.line("  " + console.bad("✗ ") + what + ": expected " + expected + ", was " + actual);
        }
    }

    /** Something broke off the story. */
    public void broken(Exception failure) {
        failures++;
        console.line("  " + console.bad("✗ ") + failure.getMessage());
    }

    /** How much did not hold so far. */
    public int failures() {
        return failures;
    }

    /** Japanese letters take two columns of a terminal. */
    private static String padded(String name) {
        var columns = name.codePoints().map(letter -> letter < 0x2E80 ? 1 : 2).sum();
        return name + " ".repeat(Math.max(1, NAME - columns));
    }
}
