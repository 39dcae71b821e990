package dev.mamori.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.mamori.platform.test.ArchitectureRules;
import java.net.http.HttpClient;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    @Override
    protected String root() {
        return "dev.mamori.notification";
    }

    /** Due deliveries are looked for over all clients, then each is sent in its own client's transaction; and counted. */
    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of("DeliveryQueueService", "DeliveryMetricsJob");
    }

    /** This service asks no other: it listens. */
    @Override
    protected Set<String> restClients() {
        return Set.of();
    }

    @Test
    void onlyCheckedAddressesAreCalled() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("PinnedPost")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpClient.class)
                .because("clients choose where we call: every call goes to an address that was checked")
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages(root()));
    }
}
