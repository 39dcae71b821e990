package dev.mamori.judgment.criteria;

/** How a value reaches a line: 以上 includes the line, 超える does not (guideline L194 against L294). */
public enum Comparison {
    /** 以上: at least. */
    GE,
    /** 超える: strictly more. */
    GT,
    /** 以内・ごと: at most. */
    LE;

    /**
     * Whether a value reaches the line.
     *
     * @param valueToLine the sign of (value - line), as {@link Comparable#compareTo} gives it
     */
    public boolean reached(int valueToLine) {
        return switch (this) {
            case GE -> valueToLine >= 0;
            case GT -> valueToLine > 0;
            case LE -> valueToLine <= 0;
        };
    }

    /** 「以上」 or the like, put after the number. */
    public String ja() {
        return switch (this) {
            case GE -> "以上";
            case GT -> "超";
            case LE -> "以内";
        };
    }

    /** "at least" or the like, put before the number. */
    public String en() {
        return switch (this) {
            case GE -> "at least";
            case GT -> "more than";
            case LE -> "at most";
        };
    }
}
