package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.BlockCriteria;
import dev.mamori.blocklist.criteria.BlockCriteriaStore;
import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.blocklist.entry.BlockEntry;
import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.blocklist.entry.BlockEntryStore;
import dev.mamori.blocklist.entry.ReReviewPlan;
import dev.mamori.blocklist.entry.Term;
import dev.mamori.blocklist.protectednumber.ProtectedNumberStore;
import dev.mamori.blocklist.queue.QueueStore;
import dev.mamori.phonenumber.NumberPlan;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files, checks and decides block requests, in the client's transaction that the resource opened. The stops themselves
 * are in {@link HardStops}; here is what follows from them.
 */
@ApplicationScoped
class BlockRequestService {
    private final BlockRequestStore requests;
    private final BlockCheckStore checks;
    private final BlockCriteriaStore criteria;
    private final QueueStore queues;
    private final ProtectedNumberStore protectedNumbers;
    private final BlockEntryStore entryStore;
    private final BlockEntryService entries;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final NumberPlan plan;

    BlockRequestService(
            BlockRequestStore requests,
            BlockCheckStore checks,
            BlockCriteriaStore criteria,
            QueueStore queues,
            ProtectedNumberStore protectedNumbers,
            BlockEntryStore entryStore,
            BlockEntryService entries,
            KnownClients clients,
            Caller caller,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mamori.blocklist.number-plan") NumberPlan plan) {
        this.requests = requests;
        this.checks = checks;
        this.criteria = criteria;
        this.queues = queues;
        this.protectedNumbers = protectedNumbers;
        this.entryStore = entryStore;
        this.entries = entries;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.plan = plan;
    }

    BlockRequestRow draft(Petition petition) {
        clients.require(new ClientId(Transactions.currentKey()));
        mustNotBeErased(petition);
        BlockRequestRow row = new BlockRequestRow();
        row.requestId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.state = RequestState.DRAFT;
        row.requesterId = caller.id();
        row.requesterCentres = caller.centres().stream().sorted().toList();
        row.createdAt = clock.instant();
        requests.fill(row, petition);
        requests.add(row);
        record("BLOCK_REQUEST_DRAFTED", row, petition.reason());
        return row;
    }

    BlockRequestRow edit(BlockRequestRow row, Petition petition) {
        mustBeEditable(row);
        mustNotBeErased(petition);
        requests.fill(row, petition);
        requests.flush();
        record("BLOCK_REQUEST_EDITED", row, petition.reason());
        return row;
    }

    private void mustNotBeErased(Petition petition) {
        UUID caseId = petition.caseIdOrNull();
        if (caseId != null && requests.isErased(caseId)) {
            throw Problems.unknownReference("caseId", caseId.toString());
        }
    }

    /**
     * Submits it for a new round of reviews.
     *
     * @return the problem when stops hold; the request is then refused and kept (ADR 0007)
     */
    Optional<ProblemException> submit(BlockRequestRow row, FactsReading reading) {
        mustBeEditable(row);
        row.round++;
        row.submittedAt = clock.instant();
        return check(row, Stage.SUBMISSION, reading);
    }

    /** Looks again at a request that waits for facts, or decides one whose people have all spoken. */
    Optional<ProblemException> check(BlockRequestRow row, Stage stage, FactsReading reading) {
        return switch (reading) {
            case FactsReading.Unavailable missing -> {
                waitForFacts(row, stage, missing.service());
                yield Optional.empty();
            }
            case FactsReading.Read read -> {
                BlockCase gathered = gather(row, stage, read.facts());
                CheckResult result = HardStops.check(gathered);
                checks.add(row.requestId, row.round, gathered, result, caller.id());
                yield result.passes() ? pass(row, gathered) : stop(row, stage, result);
            }
        };
    }

    private BlockCase gather(BlockRequestRow row, Stage stage, Facts facts) {
        Instant now = clock.instant();
        Petition petition = requests.petition(row);
        BlockCriteria set = criteria.inForce(now).orElseThrow(BlockRequestService::noCriteria);
        Optional<PhoneNumber> number =
                petition.line() instanceof PhoneNumber read ? Optional.of(read) : Optional.empty();
        return new BlockCase(
                stage,
                petition,
                facts,
                set,
                queues.all(),
                protectedNumbers.all(),
                number.flatMap(entryStore::latestTerm).orElse(null),
                number.flatMap(entryStore::lastRevocation).orElse(null),
                row.requesterId,
                requests.reviews(row),
                requests.consent(row).orElse(null),
                plan,
                now);
    }

    private void waitForFacts(BlockRequestRow row, Stage stage, String service) {
        row.waitingFor = stage;
        if (row.state != RequestState.WAITING_FOR_FACTS) {
            move(row, RequestState.WAITING_FOR_FACTS);
        }
        record("BLOCK_REQUEST_WAITS", row, service);
    }

    private Optional<ProblemException> pass(BlockRequestRow row, BlockCase gathered) {
        row.waitingFor = null;
        if (gathered.stage() == Stage.SUBMISSION) {
            move(row, RequestState.REVIEW_1);
            record("BLOCK_REQUEST_SUBMITTED", row, gathered.petition().reason());
            return Optional.empty();
        }
        row.decidedAt = gathered.now();
        move(row, RequestState.APPROVED);
        record("BLOCK_REQUEST_APPROVED", row, null);
        entries.begin(entry(row, gathered));
        return Optional.empty();
    }

    private static BlockEntry entry(BlockRequestRow row, BlockCase gathered) {
        Petition petition = gathered.petition();
        Term term = new Term(petition.from(), petition.untilOrNull()).notBefore(gathered.now());
        Figures figures = gathered.criteria().figures();
        return BlockEntry.approved(
                Ids.next(),
                row.requestId,
                petition.caseIdOrNull(),
                (PhoneNumber) petition.line(),
                petition.queueIds(),
                term,
                petition.judgmentIds(),
                petition.channels().stream()
                        .filter(AlternativeChannel::isToldForGood)
                        .map(AlternativeChannel::text)
                        .toList(),
                new ReReviewPlan.Rule(figures.reReviewDays(), figures.quietDays()).of(term));
    }

    /** A refusal at submission is final; at approval only a floor is, other stops give it back to the requester. */
    private Optional<ProblemException> stop(BlockRequestRow row, Stage stage, CheckResult result) {
        boolean last = stage == Stage.SUBMISSION || result.hitsFloor();
        row.waitingFor = null;
        row.decidedAt = last ? clock.instant() : null;
        move(row, last ? RequestState.REFUSED : RequestState.RETURNED);
        List<String> codes =
                result.stops().stream().map(finding -> finding.stop().code()).toList();
        record(last ? "BLOCK_REQUEST_REFUSED" : "BLOCK_REQUEST_RETURNED", row, String.join(", ", codes));
        return Optional.of(Problems.rulesNotMet(
                        Text.of(
                                "着信拒否の申請は、次の停止条件により受け付けられません。",
                                "The block request is stopped for each of these reasons."),
                        result.violations())
                .with("requestId", row.requestId)
                .with("state", row.state));
    }

    private void mustBeEditable(BlockRequestRow row) {
        if (!row.state.isEditable()) {
            throw BlockReviewService.wrongState(row);
        }
        if (!row.requesterId.equals(caller.id())) {
            throw Problems.conflict(Text.of("変更・提出できるのは申請者だけです。", "Only the requester may change or submit it."));
        }
    }

    private void move(BlockRequestRow row, RequestState next) {
        if (!row.state.mayBecome(next)) {
            throw new IllegalStateException(row.state + " never becomes " + next);
        }
        row.state = next;
        requests.flush();
    }

    private void record(String action, BlockRequestRow row, String reasonOrNull) {
        audit.record(
                action,
                "block-request",
                row.requestId.toString(),
                reasonOrNull,
                Map.of("state", row.state, "round", row.round));
    }

    static RuntimeException noCriteria() {
        return Problems.unprocessable(
                Text.of("このクライアントには、有効な着信拒否の基準がありません。", "No block-criteria set of this client is in force."));
    }
}
