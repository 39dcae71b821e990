package dev.mamori.blocklist.review;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the steps that people ask for: reads the facts first, outside of any transaction, then decides in one. What is
 * decided is in {@link BlockRequestService} and {@link BlockReviewService}.
 */
@ApplicationScoped
class BlockRequestDeskService {
    private final Commands commands;
    private final Versions versions;
    private final Transactions transactions;
    private final FactsService facts;
    private final BlockRequestService requests;
    private final BlockReviewService reviews;
    private final BlockRequestReadService views;
    private final BlockRequestStore store;
    private final Audit audit;

    BlockRequestDeskService(
            Commands commands,
            Versions versions,
            Transactions transactions,
            FactsService facts,
            BlockRequestService requests,
            BlockReviewService reviews,
            BlockRequestReadService views,
            BlockRequestStore store,
            Audit audit) {
        this.commands = commands;
        this.versions = versions;
        this.transactions = transactions;
        this.facts = facts;
        this.requests = requests;
        this.reviews = reviews;
        this.views = views;
        this.store = store;
        this.audit = audit;
    }

    Response file(ClientId clientId, PetitionRequest wanted) {
        Petition petition = wanted.toPetition();
        if (wanted.keptAsDraft()) {
            return commands.perform(clientId, wanted, () -> created(clientId, requests.draft(petition)));
        }
        FactsReading reading = facts.read(clientId, petition);
        return commands.perform(clientId, wanted, () -> {
            BlockRequestRow row = requests.draft(petition);
            return reply(requests.submit(row, reading), row, created(clientId, row));
        });
    }

    /** Up to {@code count} requests older than the given one, newest first, with masked numbers. */
    List<BlockRequestView> list(ClientId clientId, Optional<UUID> before, int count) {
        return transactions.inClient(
                clientId,
                () -> store.list(before, count).stream().map(views::masked).toList());
    }

    /** Reads a request; that it was read is on record (section 3.3). */
    Response read(ClientId clientId, UUID requestId) {
        return transactions.inClient(clientId, () -> {
            BlockRequestRow row = store.row(requestId).orElseThrow(Problems::notFound);
            audit.record("BLOCK_REQUEST_READ", "block-request", requestId.toString(), null, Map.of());
            return Response.ok(views.whole(row))
                    .header("ETag", Etags.of(row.version))
                    .build();
        });
    }

    Response edit(ClientId clientId, UUID requestId, PetitionRequest wanted) {
        Petition petition = wanted.toPetition();
        return commands.perform(clientId, wanted, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            versions.check(row.version);
            requests.edit(row, petition);
            return ok(row);
        });
    }

    Response submit(ClientId clientId, UUID requestId) {
        return withFacts(clientId, requestId, null, requests::submit);
    }

    Response review(ClientId clientId, UUID requestId, ReviewRequest said) {
        return commands.perform(clientId, said, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            reviews.review(row, said);
            return ok(row);
        });
    }

    Response consent(ClientId clientId, UUID requestId, ConsentRequest said) {
        return withFacts(clientId, requestId, said, (row, reading) -> {
            reviews.consent(row, said);
            return said.agrees() ? requests.check(row, Stage.APPROVAL, reading) : Optional.empty();
        });
    }

    /** Carries on where a request waited for facts. */
    Response checkFacts(ClientId clientId, UUID requestId) {
        return withFacts(clientId, requestId, null, (row, reading) -> {
            if (row.state != RequestState.WAITING_FOR_FACTS) {
                throw BlockReviewService.wrongState(row);
            }
            return requests.check(row, row.waitingFor, reading);
        });
    }

    private interface Step {
        Optional<ProblemException> apply(BlockRequestRow row, FactsReading reading);
    }

    /** Reads the facts first, outside of the transaction, then takes the step if nobody changed the request meanwhile. */
    private Response withFacts(ClientId clientId, UUID requestId, Object body, Step step) {
        record Seen(long version, Petition petition) {}
        Seen seen = transactions.inClient(clientId, () -> {
            BlockRequestRow row = store.row(requestId).orElseThrow(Problems::notFound);
            return new Seen(row.version, store.petition(row));
        });
        FactsReading reading = facts.read(clientId, seen.petition());
        return commands.perform(clientId, body, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            if (row.version != seen.version()) {
                throw Problems.conflict(
                        Text.of("同時に変更されました。もう一度お試しください。", "It was changed at the same time. Try again."));
            }
            return reply(step.apply(row, reading), row, ok(row));
        });
    }

    private Reply reply(Optional<ProblemException> stopped, BlockRequestRow row, Reply otherwise) {
        if (stopped.isPresent()) {
            return Reply.refused(stopped.get());
        }
        return row.state == RequestState.WAITING_FOR_FACTS
                ? new Reply(202, views.whole(row), row.version, otherwise.location(), true)
                : otherwise;
    }

    private Reply created(ClientId clientId, BlockRequestRow row) {
        return Reply.created(
                "/v1/clients/" + clientId + "/block-requests/" + row.requestId, views.whole(row), row.version);
    }

    private Reply ok(BlockRequestRow row) {
        return Reply.ok(views.whole(row), row.version);
    }
}
