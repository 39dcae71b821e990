package dev.mamori.judgment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.security.Caller;
import java.time.Clock;

@AnalyzeClasses(packages = "dev.mamori.judgment", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String EDGE =
            ".*(Resource|Request|View|Row|Store|Service|Client|Consumer|Job|Stream|Config)(\\$.*|_.*)?";

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.eclipse.microprofile.."))
            .because("rules are read and tested without a framework; the name of a class says which side it is on");

    @ArchTest
    static final ArchRule theDomainAsksNoClockAndNoCaller = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Caller.class)
            .because("the same facts and sets must always give the same evaluation");

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("dev.mamori.judgment.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood from below: registry, criteria, evaluation, authority, verdict");

    @ArchTest
    static final ArchRule nothingReadsOverClients = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CrossClient.class)
            .because("one client per transaction; this service has no exception to it");
}
