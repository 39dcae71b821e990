package dev.mamori.judgment.consistency;

import dev.mamori.judgment.consistency.ConsistencyView.FairnessView;
import java.util.stream.Collectors;

/** Fairness figures as CSV (RFC 4180); a value that a spreadsheet would take for a formula is disarmed. */
final class Csv {
    private Csv() {}

    static String of(FairnessView figures) {
        return "groupBy,group,verdict,count,share\r\n"
                + figures.groups().stream()
                        .map(one -> one.groupBy() + "," + quoted(one.group()) + "," + one.verdict() + "," + one.count()
                                + "," + one.share() + "\r\n")
                        .collect(Collectors.joining());
    }

    /** A dash alone stands for a group that is not known. */
    private static boolean isFormula(String value) {
        return !value.isEmpty() && !value.equals("-") && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    private static String quoted(String value) {
        return "\"" + (isFormula(value) ? "'" + value : value).replace("\"", "\"\"") + "\"";
    }
}
