package dev.mamori.cases.casefile;

import dev.mamori.cases.casefile.StatementStore.Stated;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.duties.ConfidentialityService;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;

/** The one door to cases: what the caller may not see does not exist (404), and each change gets a version of its own. */
@ApplicationScoped
public class CaseAccessService {
    private final CaseStore cases;
    private final StatementStore statements;
    private final ConductStore conduct;
    private final ConfidentialityService confidentiality;
    private final Caller caller;
    private final Versions versions;
    private final Clock clock;

    CaseAccessService(
            CaseStore cases,
            StatementStore statements,
            ConductStore conduct,
            ConfidentialityService confidentiality,
            Caller caller,
            Versions versions,
            Clock clock) {
        this.cases = cases;
        this.statements = statements;
        this.conduct = conduct;
        this.confidentiality = confidentiality;
        this.caller = caller;
        this.versions = versions;
        this.clock = clock;
    }

    /** The case for somebody who reads its content: staff confirm confidentiality first (REQ-14.4). */
    public CaseFile read(CaseId id) {
        confidentiality.mustBeConfirmed();
        return see(id);
    }

    /** The case as it stands, for a record that is added; recording is never withheld. */
    public CaseFile see(CaseId id) {
        return whole(head(id));
    }

    void mustBeConfirmed() {
        confidentiality.mustBeConfirmed();
    }

    CaseStore.Head head(CaseId id) {
        return cases.find(id, Sight.of(caller)).orElseThrow(Problems::notFound);
    }

    CaseFile whole(CaseStore.Head head) {
        CaseId id = head.id();
        return new CaseFile(
                id,
                head.openedAt(),
                head.customer(),
                cases.contacts(id),
                statements.requests(id),
                new HashSet<>(head.harmed()),
                statements.cause(id),
                statements.accommodation(id),
                statements.numberLink(id).orElse(null),
                conduct.of(id),
                conduct.evidence(id).size());
    }

    /** Locks the case to add a record, which needs no {@code If-Match}: nothing is overwritten. Returns its version. */
    public long append(CaseId id) {
        if (cases.lock(id, Sight.of(caller)).isEmpty()) {
            throw Problems.notFound();
        }
        return cases.next(id);
    }

    /**
     * States that a request is performed (REQ-5.6.1).
     *
     * @param version the version that the record of the performance got
     */
    public void fulfil(CaseId id, UUID request, String proof, long version) {
        RequestValidity validity = statements.requests(id).stream()
                .filter(each -> each.id().equals(request))
                .findFirst()
                .orElseThrow(Problems::notFound)
                .validity();
        statements.state(
                request, validity, RequestState.FULFILLED, proof, new Stated(version, clock.instant(), caller.id()));
    }

    /** Adds evidence that was checked; the case is locked by {@link #append} before. */
    public void attach(CaseId id, Evidence evidence) {
        conduct.add(id, evidence, clock.instant(), caller.id());
    }

    /** Locks the case for a statement that takes the place of one the caller saw ({@code If-Match}). */
    long replace(CaseId id) {
        versions.check(cases.lock(id, Sight.of(caller)).orElseThrow(Problems::notFound));
        return cases.next(id);
    }
}
