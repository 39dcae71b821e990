package dev.mamori.judgment.verdict;

import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.util.ArrayList;
import java.util.List;

/** Gathers violations; each cites the requirement it comes from. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    void add(String code, String pointerOrNull, String requirement, String ja, String en) {
        found.add(new Violation(
                code, pointerOrNull, Text.of(ja + "[" + requirement + "]", en + " [" + requirement + "]")));
    }

    void addIf(boolean broken, String code, String pointerOrNull, String requirement, String ja, String en) {
        if (broken) {
            add(code, pointerOrNull, requirement, ja, en);
        }
    }

    List<Violation> found() {
        return List.copyOf(found);
    }

    static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
