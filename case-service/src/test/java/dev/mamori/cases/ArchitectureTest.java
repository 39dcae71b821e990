package dev.mamori.cases;

import dev.mamori.platform.test.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "dev.mamori.cases";
    }

    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of("AlertResource", "AlertStream"); // the live wall of a centre, which answers for several clients
    }

    @Override
    protected Set<String> restClients() {
        return Set.of("JudgmentClient");
    }
}
