package dev.mamori.blocklist.review;

import dev.mamori.blocklist.queue.QueueStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tries a request on past contacts. Those come from case-service with the caller's own token: screening keeps no record of
 * calls that were put through, and should not (section 3.5, least data).
 */
@ApplicationScoped
class DryRunService {
    private final BlockRequestStore requests;
    private final QueueStore queues;
    private final FactsService facts;
    private final Transactions transactions;
    private final Audit audit;
    private final Clock clock;

    DryRunService(
            BlockRequestStore requests,
            QueueStore queues,
            FactsService facts,
            Transactions transactions,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.queues = queues;
        this.facts = facts;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    DryRunView run(ClientId clientId, DryRunRequest wanted) {
        Petition petition = transactions.inClient(
                clientId,
                () -> requests.petition(requests.row(wanted.requestId()).orElseThrow(Problems::notFound)));
        if (petition.caseIdOrNull() == null) {
            throw Problems.unprocessable(Text.of(
                    "案件（caseId）のない申請は試せません。過去の連絡は案件の記録から読みます。",
                    "A request without a case (caseId) cannot be tried: past contacts are read by its case."));
        }
        List<CaseFacts.Contact> contacts =
                switch (facts.read(clientId, petition)) {
                    case FactsReading.Read read -> read.facts().ofCase().contacts();
                    case FactsReading.Unavailable missing -> throw Problems.unavailable(missing.service(), null);
                };
        return transactions.inClient(clientId, () -> tried(wanted, petition, contacts));
    }

    private DryRunView tried(DryRunRequest wanted, Petition petition, List<CaseFacts.Contact> contacts) {
        UUID requestId = wanted.requestId();
        Instant since = clock.instant().minus(Duration.ofDays(7L * wanted.weeksBack()));
        DryRun run = new DryRun(petition.queueIds(), queues.all());
        List<DryRunView.DryRunContactView> tried = contacts.stream()
                .filter(contact -> !contact.at().isBefore(since))
                .sorted(Comparator.comparing(CaseFacts.Contact::at))
                .map(contact -> new DryRunView.DryRunContactView(
                        contact.contactId(), contact.at(), contact.queueId(), run.outcome(contact.queueId())))
                .toList();
        int refused = (int) tried.stream()
                .filter(contact -> contact.outcome() == DryRunOutcome.REFUSED)
                .count();
        audit.record(
                "BLOCK_REQUEST_TRIED",
                "block-request",
                requestId.toString(),
                null,
                Map.of("weeks", wanted.weeksBack(), "refused", refused));
        return new DryRunView(requestId, since, refused, tried.size() - refused, tried);
    }
}
