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
        // the live wall of a centre, which answers for several clients; timers look for due work of every client
        return Set.of(
                "AlertResource",
                "AlertStream",
                "LiveWallResource",
                "ContactTimerJob",
                "AlertClimbJob",
                "CareHintResource");
    }

    @Override
    protected Set<String> mayCallOut() {
        // evidence in object storage: no service of ours, so no part of the graph between them
        return Set.of("BucketStore");
    }

    @Override
    protected Set<String> restClients() {
        return Set.of("JudgmentClient");
    }
}
