package dev.mamori.blocklist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mamori.platform.data.CrossClient;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "dev.mamori.blocklist", importOptions = ImportOption.DoNotIncludeTests.class)
class BlocklistArchitectureTest {
    private static final String EDGE =
            ".*(Resource|Row|Store|Service|View|Request|Config|Client|Consumer|Job|Stream)(\\$.*)?";

    @ArchTest
    static final ArchRule rulesArePlainJava = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "org.eclipse.microprofile.."))
            .because("a class's name says which side of the edge it is on (ADR 0005)");

    @ArchTest
    static final ArchRule featuresFormNoCycles = slices().matching("dev.mamori.blocklist.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that is understood needs no other one twice");

    @ArchTest
    static final ArchRule onlyScreeningAndTheTimerLookAcrossClients = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("ScreeningService")
            .and()
            .haveSimpleNameNotEndingWith("EntryExpiryJob")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(CrossClient.class)
            .because("one client per transaction; these two are the listed exceptions (ADR 0002)");

    @ArchTest
    static final ArchRule resourcesRunOnVirtualThreads = classes()
            .that(new DescribedPredicate<JavaClass>("have a path") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith(Path.class) && !type.isInterface();
                }
            })
            .should()
            .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
            .because("blocking code must not hold the event loop");
}
