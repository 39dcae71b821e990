package dev.mamori.judgment.criteria;

import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Finds criteria sets, leads them on and shows them, in the client's transaction that the resource opened. */
@ApplicationScoped
class CriteriaSetDeskService {
    private final CriteriaSetService sets;
    private final CriteriaSetStore store;
    private final CriteriaExchangeService exchange;
    private final Versions versions;
    private final Cursors cursors;

    CriteriaSetDeskService(
            CriteriaSetService sets,
            CriteriaSetStore store,
            CriteriaExchangeService exchange,
            Versions versions,
            Cursors cursors) {
        this.sets = sets;
        this.store = store;
        this.exchange = exchange;
        this.versions = versions;
        this.cursors = cursors;
    }

    Reply draft(CriteriaSetRequest wanted) {
        var row = sets.draft(wanted);
        return Reply.created(
                "/v1/clients/" + Transactions.currentKey() + "/criteria-sets/" + row.setId,
                sets.view(row),
                row.version);
    }

    Page<CriteriaSetView> list(Optional<UUID> before, int limit) {
        return Page.of(store.list(before, limit + 1), limit, last -> cursors.sign(last.setId.toString()))
                .map(sets::view);
    }

    Response get(UUID setId) {
        var row = store.row(setId).orElseThrow(Problems::notFound);
        return Response.ok(sets.view(row)).header("ETag", Etags.of(row.version)).build();
    }

    Reply edit(UUID setId, CriteriaSetRequest wanted) {
        var row = store.rowToChange(setId).orElseThrow(Problems::notFound);
        versions.check(row.version);
        sets.edit(row, wanted);
        return Reply.ok(sets.view(row), row.version);
    }

    Reply propose(UUID setId) {
        return step(setId, sets::propose);
    }

    Reply agree(UUID setId, AgreementRequest agreement) {
        return step(setId, row -> sets.agree(row, agreement));
    }

    Reply activate(UUID setId, ActivationRequest activation) {
        return step(setId, row -> sets.activate(row, activation.effectiveFrom(), activation.effectiveUntil()));
    }

    Reply comment(UUID setId, CommentRequest comment) {
        return step(setId, row -> {
            exchange.comment(row, comment.text());
            return row;
        });
    }

    Reply importYaml(ImportRequest wanted) {
        return draft(exchange.read(wanted.yaml()));
    }

    String yaml(UUID setId) {
        return exchange.yaml(store.row(setId).orElseThrow(Problems::notFound));
    }

    DifferencesView differences(UUID setId, UUID againstOrNull) {
        return exchange.differences(store.row(setId).orElseThrow(Problems::notFound), againstOrNull);
    }

    private Reply step(UUID setId, UnaryOperator<CriteriaSetRow> step) {
        var row = step.apply(store.rowToChange(setId).orElseThrow(Problems::notFound));
        return Reply.ok(sets.view(row), row.version);
    }
}
