package dev.mamori.notification;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mamori.platform.data.CrossClient;
import java.net.http.HttpClient;

@AnalyzeClasses(packages = "dev.mamori.notification", importOptions = DoNotIncludeTests.class)
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
    static final ArchRule featuresHaveNoCycles = slices().matching("dev.mamori.notification.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be understood from below: client, contact, webhook, delivery, notice");

    @ArchTest
    static final ArchRule onlySendingReadsOverClients = noClasses()
            .that()
            .resideOutsideOfPackage("dev.mamori.notification.delivery")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CrossClient.class)
            .because("one client per transaction; finding due deliveries is this service's only listed exception");

    @ArchTest
    static final ArchRule onlyCheckedAddressesAreCalled = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("PinnedPost")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(HttpClient.class)
            .because("clients choose where we call: every call goes to an address that was checked");
}
