package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold besides the words for a line of conduct: its channels and what happened before. */
final class Preconditions {
    private Preconditions() {}

    /** The conditions that do not hold; empty when the words may be what the line means. */
    static List<Text> unmet(Criterion line, Conduct conduct, Scene scene) {
        var unmet = new ArrayList<Text>();
        channel(line, conduct, scene, unmet);
        switch (line.code()) {
            case "APOLOGY.VISIT_AFTER_APOLOGY" -> {
                if (!fullyApologised(conduct, scene)) {
                    unmet.add(Text.of(
                            "この用件について、それまでに全面的なお詫びをした記録がありません。[REQ-6.9.1]",
                            "No full apology was made for the matter before it. [REQ-6.9.1]"));
                }
            }
            case "ABUSE.MOCKING_VOICE" -> {
                if (!noted(conduct)) {
                    unmet.add(Text.of(
                            "声真似であることを聞いた人の記録（manner）がありません。文字起こしだけでは足りません。[REQ-6.3.5c]",
                            "No listener noted the manner; a transcript alone is not enough. [REQ-6.3.5c]"));
                }
            }
            case "PRIVACY.AGE_FAMILY_MARRIAGE", "PRIVACY.IDENTIFYING_DATA" -> {
                if (Boolean.TRUE.equals(conduct.neededForTheMatter())) {
                    unmet.add(Text.of(
                            "用件に関係のある質問だと確認されています。[REQ-6.10.1, REQ-6.10.2]",
                            "A person found that it belongs to the matter. [REQ-6.10.1, REQ-6.10.2]"));
                }
            }
            default -> {}
        }
        return List.copyOf(unmet);
    }

    private static void channel(Criterion line, Conduct conduct, Scene scene, List<Text> unmet) {
        var channel = scene.contact(conduct.contactId()).map(FactSheet.Contact::channel);
        if (channel.filter(line.channels()::contains).isEmpty()) {
            var allowed = line.channels().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
            unmet.add(Text.of(
                    "この基準はチャンネル " + allowed + " の言動に限られます。", "The line is about conduct on " + allowed + " only."));
        }
    }

    private static boolean fullyApologised(Conduct conduct, Scene scene) {
        return scene.facts().apologies().stream()
                .anyMatch(apology -> apology.kind() == FactSheet.ApologyKind.FULL
                        && !apology.at().isAfter(conduct.at()));
    }

    private static boolean noted(Conduct conduct) {
        return conduct.manner() != null && !conduct.manner().isBlank()
                || conduct.verbatim() != null && conduct.verbatim().contains("声真似");
    }
}
