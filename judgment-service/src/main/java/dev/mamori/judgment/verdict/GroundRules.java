package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.platform.web.Violation;
import java.util.List;
import java.util.Set;

/** What a verdict may rest on, and what it must not (guideline L408, L138). */
final class GroundRules {
    static final Set<String> ACCEPTED = Set.of(
            "RECORDING",
            "WRITTEN_RECORD",
            "WORKER_ACCOUNT",
            "CUSTOMER_ACCOUNT",
            "WITNESS",
            "PAST_JUDGMENT",
            "SPECIALIST_OPINION",
            "OTHER_EVIDENCE");

    /** The decider's own experience, how busy the centre is, how one stands with the client. */
    static final Set<String> NO_REASONS = Set.of("OWN_EXPERIENCE", "CENTRE_LOAD", "CLIENT_RELATION");

    /** What a customer bought or is. */
    static final Set<String> EXCLUDED = Set.of("PURCHASE_AMOUNT", "CUSTOMER_VALUE", "CUSTOMER_TRAIT");

    private GroundRules() {}

    static List<Violation> against(Ruling ruling) {
        var violations = new Violations();
        var grounds = ruling.considered().grounds();
        for (int i = 0; i < grounds.size(); i++) {
            ground("/grounds/" + i, grounds.get(i), violations);
        }
        return violations.found();
    }

    private static void ground(String at, Considered.Ground given, Violations violations) {
        var code = given.code() == null ? "" : given.code();
        violations.addIf(
                NO_REASONS.contains(code),
                "GROUND_REFUSED",
                at,
                "REQ-12.4.5",
                "自身の経験・センターの稼働状況・受委託者の関係は判定の理由にできません（" + code + "）。",
                "Own experience, the centre's load and the relation to the client are no reasons (" + code + ").");
        violations.addIf(
                EXCLUDED.contains(code),
                "GROUND_EXCLUDED",
                at,
                "REQ-5.5.5",
                "購入額や属性は判定に用いません（" + code + "）。",
                "What a customer bought or is does not enter a verdict (" + code + ").");
        violations.addIf(
                !ACCEPTED.contains(code) && !NO_REASONS.contains(code) && !EXCLUDED.contains(code),
                "GROUND_UNKNOWN",
                at,
                "REQ-5.5.3",
                "根拠は " + String.join("・", ACCEPTED.stream().sorted().toList()) + " のいずれかです。",
                "A ground is one of "
                        + String.join(", ", ACCEPTED.stream().sorted().toList()) + ".");
        violations.addIf(
                ACCEPTED.contains(code) && blank(given.text()),
                "GROUND_TEXT_MISSING",
                at + "/text",
                "REQ-0.2",
                "根拠には内容が必要です。",
                "A ground needs its words.");
    }
}
