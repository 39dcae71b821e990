package dev.mamori.judgment.consistency;

import dev.mamori.judgment.verdict.Features;
import dev.mamori.judgment.verdict.Verdict;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How alike two judgments are by what was found, and what differs (REQ-5.5.4). It looks at lines, cause and channel, never
 * at the customer; the judges' answers are told, but do not make the facts differ.
 *
 * @param score 0 to 1; the share of lines that both reached, a little less for each other difference of the facts
 * @param inconsistent the same facts by all that is compared, and another verdict
 */
record Likeness(double score, boolean inconsistent, List<Text> differences) {
    private static final double PER_DIFFERENCE = 0.05;

    /**
     * Compares.
     *
     * @param verdict null while the first one is open
     */
    static Likeness of(Features one, Verdict verdict, Past other) {
        var theirs = other.features();
        var differences = new ArrayList<Text>();
        only(one.hitCodes(), theirs.hitCodes(), "今回だけ", "only here", differences);
        only(theirs.hitCodes(), one.hitCodes(), "過去の件だけ", "only there", differences);
        differs(one.companyCaused(), theirs.companyCaused(), "会社側の起因", "company caused", differences);
        differs(one.channel(), theirs.channel(), "チャンネル", "channel", differences);
        var score = Math.max(0, shared(one, theirs) - PER_DIFFERENCE * differences.size());
        var same = differences.isEmpty() && !one.hitCodes().isEmpty();
        // The validity is the judge's own answer and no fact: who answers it otherwise judges the same facts otherwise.
        if (verdict != null) {
            differs(
                    one.validity(),
                    theirs.validity(),
                    "要求内容の妥当性（判定した人の答え）",
                    "validity of the request (the judges' answers)",
                    differences);
        }
        var otherwise = verdict != null && verdict != other.verdict();
        if (otherwise) {
            differences.add(Text.of(
                    "判定：今回 " + verdict + "、過去の件 " + other.verdict(),
                    "verdict: " + verdict + " here, " + other.verdict() + " there"));
        }
        return new Likeness(score, same && otherwise, List.copyOf(differences));
    }

    private static double shared(Features one, Features other) {
        var all = new HashSet<>(one.hitCodes());
        all.addAll(other.hitCodes());
        var common = one.hitCodes().stream().filter(other.hitCodes()::contains).count();
        return all.isEmpty() ? 0 : (double) common / all.size();
    }

    private static void only(List<String> mine, List<String> theirs, String ja, String en, List<Text> differences) {
        var rest = mine.stream().filter(code -> !theirs.contains(code)).collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            differences.add(Text.of(ja + "に " + rest, rest + " " + en));
        }
    }

    private static void differs(String one, String other, String ja, String en, List<Text> differences) {
        if (!Objects.equals(one, other)) {
            differences.add(
                    Text.of(ja + "：今回 " + one + "、過去の件 " + other, en + ": " + one + " here, " + other + " there"));
        }
    }
}
