package dev.mamori.platform.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;

/** Conditions about resources that ArchUnit's words do not reach. */
final class ArchitectureConditions {
    private static final Set<String> ROLES = Set.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated");

    private static final String PRODUCES = "jakarta.ws.rs.Produces";

    private ArchitectureConditions() {}

    static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", ArchitectureConditions::isEndpoint);
    }

    static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = ROLES.stream()
                        .anyMatch(role -> method.isAnnotatedWith(role)
                                || method.getOwner().isAnnotatedWith(role));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " does not say who may call"));
            }
        };
    }

    static ArchCondition<JavaClass> sayWhatTheyProduce() {
        return new ArchCondition<>("say what they produce") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                boolean said = resource.isAnnotatedWith(PRODUCES)
                        || resource.getMethods().stream()
                                .filter(ArchitectureConditions::isEndpoint)
                                .allMatch(method -> method.isAnnotatedWith(PRODUCES));
                events.add(new SimpleConditionEvent(resource, said, resource.getName() + " lacks @Produces"));
            }
        };
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
