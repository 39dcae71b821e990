package dev.mamori.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Kinds of things of which even an auditor and the log are not told who did something: consultations and care. Their
 * entries are recorded and sealed like all others.
 */
@ApplicationScoped
public class ClosedSubjects {

    private final List<String> types;

    ClosedSubjects(@ConfigProperty(name = "mamori.audit.closed-subjects") Optional<List<String>> types) {
        this.types = types.orElse(List.of());
    }

    public boolean contain(String subjectType) {
        return types.contains(subjectType);
    }

    /** The kinds, for a query. */
    public List<String> types() {
        return types;
    }
}
