package dev.mamori.judgment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.mamori.platform.security.Caller;
import dev.mamori.platform.test.ArchitectureRules;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {
    private static final String EDGE =
            ".*(Resource|Request|View|Row|Store|Service|Client|Consumer|Job|Stream|Config)(\\$.*|_.*)?";

    @Override
    protected String root() {
        return "dev.mamori.judgment";
    }

    /** One client per transaction; this service has no exception to it. */
    @Override
    protected Set<String> mayReadAcrossClients() {
        return Set.of();
    }

    /** This service asks no other: it is asked, and listens. */
    @Override
    protected Set<String> restClients() {
        return Set.of();
    }

    @Test
    void noVerdictLooksAtCustomerDefinitions() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        root() + ".verdict..",
                        root() + ".evaluation..",
                        root() + ".criteria..",
                        root() + ".consistency..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root() + ".customer..")
                .because("whom one wants to keep neither softens nor hardens a verdict (REQ-12.1; guideline L138)")
                .check(read(root()));
    }

    @Test
    void domainAsksNoClockAndNoCaller() {
        noClasses()
                .that()
                .haveNameNotMatching(EDGE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Caller.class)
                .because("the same facts and sets must always give the same evaluation")
                .check(read(root()));
    }
}
