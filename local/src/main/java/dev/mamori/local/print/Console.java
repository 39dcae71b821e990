package dev.mamori.local.print;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints for people; with colour only on a terminal and without {@code NO_COLOR}. */
public final class Console {

    private final PrintStream out;
    private final boolean colour;

    private Console(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Standard output. */
    public static Console standard() {
        var terminal = "true".equals(System.getProperty("mamori.terminal"));
        return new Console(System.out, terminal && System.getenv("NO_COLOR") == null);
    }

    /** Another place to print to, without colour. */
    public static Console to(PrintStream out) {
        return new Console(out, false);
    }

    /** One line as it is. */
    public void line(String text) {
        out.println(text);
    }

    /** A heading with an empty line before it. */
    public void heading(String text) {
        out.println();
        out.println(paint("1", text));
    }

    /** Something that went well, with the time it took. */
    public void done(String what, Duration took) {
        out.printf(Locale.ROOT, "%s %-22s %6.1f s%n", good("✓"), what, took.toMillis() / 1000.0);
    }

    /** Something that did not go well. */
    public void error(String text) {
        out.println(bad("✗ ") + text);
    }

    /** The text in the colour for what holds. */
    public String good(String text) {
        return paint("32", text);
    }

    /** The text in the colour for what does not hold. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** The text in the colour for what is less important. */
    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
