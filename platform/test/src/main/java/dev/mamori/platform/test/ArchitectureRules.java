package dev.mamori.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.mamori.platform.data.Transactions;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shape that all services share, as rules with their reasons. A service extends this and lists its exceptions. */
public abstract class ArchitectureRules {
    private static final Pattern EDGE =
            Pattern.compile(".*(Resource|Row|Store|Service|View|Request|Page|Config|Client|Consumer|Job|Stream)");

    private static final String[] FRAMEWORK = {
        "jakarta..", "io.quarkus..", "io.smallrye..", "io.vertx..", "org.hibernate..", "org.eclipse.microprofile.."
    };

    private static final String CALLING_OUT =
            ".*\\.(HttpClient|WebClient|HttpURLConnection|(Quarkus)?RestClientBuilder)"
                    + "|jakarta\\.ws\\.rs\\.client\\.Client(Builder)?";

    private JavaClasses code;

    /** The service's root package, for example {@code dev.mamori.cases}. */
    protected abstract String root();

    /** Simple names of the classes that may read across clients; the whole list of exceptions of this service. */
    protected abstract Set<String> mayReadAcrossClients();

    /** Simple names of the REST client interfaces: case calls judgment, blocklist calls case and judgment. */
    protected abstract Set<String> restClients();

    /** Simple names of further classes at the edge, each for a reason that the service's test tells. */
    protected Set<String> furtherEdge() {
        return Set.of();
    }

    /** Simple names of classes that may make HTTP calls without such an interface, each for a reason told there. */
    protected Set<String> mayCallOut() {
        return Set.of();
    }

    /** The code that the rules are about: the service's own classes, without its tests. */
    protected JavaClasses read(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @BeforeEach
    void read() {
        code = read(root());
    }

    @Test
    void domainIsPlainJava() {
        check(noClasses()
                .that(are("not at the edge", type -> !atTheEdge(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORK)
                .because("rules that read like the guideline are tested in milliseconds and outlive frameworks; only"
                        + " classes named by a role at the edge may know one"));
    }

    @Test
    void featuresFormNoCycles() {
        check(slices().matching(root() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature can only be understood alone when what it needs does not need it"));
    }

    @Test
    void onlyListedClassesReadAcrossClients() {
        check(noClasses()
                .that(are("not listed", type -> !mayReadAcrossClients().contains(outermost(type))))
                .should()
                .callMethodWhere(calls(Transactions.class, "across"))
                .because("histories of different client companies never meet; each exception is listed and explained"));
    }

    @Test
    void resourcesDoNotTouchRows() {
        check(noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Row")
                .because("what is stored and what is shown change for different reasons"));
    }

    @Test
    void onlyStoresKnowTheEntityManager() {
        check(noClasses()
                .that(are("not stores", type -> !outermost(type).endsWith("Store")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("queries of one table stand in one place, beside each other"));
    }

    @Test
    void timeComesFromAClock() {
        check(noClasses()
                .should()
                .callMethodWhere(readsSystemTime())
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                .because("a rule about minutes is only tested when the test owns the clock"));
    }

    @Test
    void resourcesSayWhatTheyProduce() {
        check(classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(ArchitectureConditions.sayWhatTheyProduce())
                .because("without it an odd Accept header gets the object's toString(), past all rules of JSON"));
    }

    @Test
    void resourcesSayWhoMayCall() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .and(ArchitectureConditions.areEndpoints())
                .should(ArchitectureConditions.sayWhoMayCall())
                .because(
                        "the reader of an endpoint must see its roles; forgotten ones are closed, which is a bug too"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a constructor says what a class needs, and lets tests give it"));
    }

    @Test
    void onlyTheAllowedServicesAreCalled() {
        assertThat(code.stream()
                        .filter(type ->
                                type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient"))
                        .map(JavaClass::getSimpleName))
                .as("the graph of calls is case to judgment, blocklist to case and judgment, and no other")
                .containsExactlyInAnyOrderElementsOf(restClients());
    }

    @Test
    void nobodyCallsOutByOtherMeans() {
        check(noClasses()
                .that(are("not listed", type -> !mayCallOut().contains(outermost(type))))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CALLING_OUT)
                .because("the graph between services is what the REST client interfaces show"));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(code);
    }

    private boolean atTheEdge(JavaClass type) {
        var name = outermost(type);
        return EDGE.matcher(name).matches() || furtherEdge().contains(name) || name.equals("package-info");
    }

    private static String outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getSimpleName();
    }

    private static DescribedPredicate<JavaClass> are(String description, java.util.function.Predicate<JavaClass> test) {
        return DescribedPredicate.describe("are " + description, test);
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(name));
    }

    private static DescribedPredicate<JavaMethodCall> readsSystemTime() {
        return DescribedPredicate.describe("the system's time is read", call -> {
            var target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().startsWith("java.time")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean system = target.getOwner().isEquivalentTo(Clock.class)
                    && target.getName().startsWith("system");
            boolean millis = target.getOwner().isEquivalentTo(System.class)
                    && target.getName().equals("currentTimeMillis");
            return now || system || millis;
        });
    }
}
