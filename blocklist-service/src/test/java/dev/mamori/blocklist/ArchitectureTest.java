package dev.mamori.blocklist;

import dev.mamori.platform.test.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "dev.mamori.blocklist";
    }

    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of(
                "ScreeningService", // a call is answered from memory, so every client's list is loaded
                "ReplicaReportJob", // sums the revisions of all clients, to see which replica is behind
                "ReReviewJob", // looks for clients with entries, then opens what is due in each one's own transaction
                "AppealMatchJob", // looks for clients with new appeals, then compares each in its own transaction
                "ErasureJob", // looks for clients with answered appeals of erased cases, then erases in each one's
                // transaction
                "SwitchFollowJob", // looks for clients behind the switch for all, then writes in each one's transaction
                "EntryExpiryJob", // looks for ended entries, then tells of each in its own client's transaction
                "EntryMetricsJob"); // counts entries that end soon, for the metrics endpoint
    }

    @Override
    protected Set<String> restClients() {
        return Set.of("CaseClient", "JudgmentClient");
    }
}
