package dev.mamori.judgment.criteria;

/** What a parameter or a value is counted in. */
public enum Unit {
    MINUTE("分", "minutes"),
    DAY("日", "days"),
    COUNT("回", "times"),
    RATIO("倍", "times the average"),
    SEGMENT("区間", "segments"),
    /** Confirmed utterances or acts of one code. */
    CONDUCT("件", "confirmed");

    private final String ja;
    private final String en;

    Unit(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }
}
