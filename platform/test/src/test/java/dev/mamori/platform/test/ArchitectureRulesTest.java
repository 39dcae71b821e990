package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The architecture rules let good code pass and find each kind of bad code. */
class ArchitectureRulesTest {
    private static ArchitectureRules rulesOf(String root) {
        var rules = new ArchitectureRules() {
            @Override
            protected String root() {
                return root;
            }

            @Override
            protected Set<String> mayReadAcrossClients() {
                return Set.of();
            }

            @Override
            protected Set<String> restClients() {
                return Set.of();
            }

            @Override
            protected JavaClasses read(String root) {
                return new ClassFileImporter().importPackages(root);
            }
        };
        rules.read();
        return rules;
    }

    private final ArchitectureRules broken = rulesOf("dev.mamori.platform.test.broken");
    private final ArchitectureRules good = rulesOf("dev.mamori.platform.test.app");

    private static void assertFinds(ThrowingCallable rule, String what) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(what);
    }

    @Test
    void findEachKindOfBadCode() {
        assertFinds(broken::domainIsPlainJava, "EntityManager");
        assertFinds(broken::featuresFormNoCycles, "Cycle detected");
        assertFinds(broken::onlyListedClassesReadAcrossClients, "across");
        assertFinds(broken::resourcesDoNotTouchRows, "NoteRow");
        assertFinds(broken::onlyStoresKnowTheEntityManager, "Rule");
        assertFinds(broken::timeComesFromAClock, "Instant.now()");
        assertFinds(broken::timeComesFromAClock, "java.util.Date");
        assertFinds(broken::resourcesSayWhatTheyProduce, "NeverResource");
        assertFinds(broken::resourcesSayWhoMayCall, "NeverResource");
        assertFinds(broken::nothingIsInjectedIntoFields, "Rule");
    }

    @Test
    void letGoodCodePass() {
        assertThatCode(() -> {
                    good.domainIsPlainJava();
                    good.featuresFormNoCycles();
                    good.onlyListedClassesReadAcrossClients();
                    good.timeComesFromAClock();
                    good.nothingIsInjectedIntoFields();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void findACallToAServiceThatIsNotAllowed() {
        assertFinds(good::onlyTheAllowedServicesAreCalled, "SelfClient");
    }
}
