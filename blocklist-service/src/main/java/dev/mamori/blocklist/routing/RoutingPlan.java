package dev.mamori.blocklist.routing;

import java.util.List;

/** The rules of a queue in their order; the first that fits decides, and nobody is left without a group (REQ-10.4). */
public record RoutingPlan(List<RoutingRule> rules, String defaultGroup) {

    public RoutingPlan {
        rules = List.copyOf(rules);
    }

    /** @param ruleNumber from 1 on; 0 for the default group */
    record Way(String group, int ruleNumber) {}

    Way way(Utterance caller) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).fits(caller)) {
                return new Way(rules.get(i).group(), i + 1);
            }
        }
        return new Way(defaultGroup, 0);
    }
}
