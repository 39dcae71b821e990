package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs what changes state: the effect, its audit entry (without one it fails), its event and the memory of the answer in one transaction.
 *
 * <p>With {@code Idempotency-Key}, a repeated request gets the first one's answer and has no second effect; one that
 * comes while the first still runs waits for it. A request that failed is not remembered and may be tried again with
 * the same key. A header filter was rejected: it could not share the transaction.
 */
@ApplicationScoped
public class Commands {
    private final Transactions transactions;
    private final Replies replies;
    private final ProblemResponses problems;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;
    private final Instance<CommandGuard> guards;

    Commands(
            Transactions transactions,
            Replies replies,
            ProblemResponses problems,
            ObjectMapper json,
            CurrentVertxRequest request,
            Instance<CommandGuard> guards) {
        this.transactions = transactions;
        this.replies = replies;
        this.problems = problems;
        this.json = json;
        this.request = request;
        this.guards = guards;
    }

    /**
     * Runs {@code work} in a transaction of {@code client}.
     *
     * @param requestBody the request as read, which a repeated request must equal; null when it has none
     */
    public Response perform(ClientId client, Object requestBody, Supplier<Reply> work) {
        return respond(requestBody, once -> transactions.inClient(client, once), () -> {
            guards.forEach(
                    guard -> guard.enter(client, request.getCurrent().request().path()));
            return work.get();
        });
    }

    /** Runs {@code work} in a transaction of the registries, which belong to no client. */
    public Response performInRegistry(Object requestBody, Supplier<Reply> work) {
        return respond(requestBody, transactions::inRegistry, work);
    }

    private Response respond(
            Object requestBody, Function<Supplier<Replies.Kept>, Replies.Kept> transaction, Supplier<Reply> work) {
        var http = request.getCurrent().request();
        var key = IdempotencyKey.of(
                http.getHeader("Idempotency-Key"), http.method().name(), http.path());
        var kept = transaction.apply(
                () -> key.flatMap(k -> replies.find(k, requestBody)).orElseGet(() -> fresh(key, work)));
        return response(kept);
    }

    private Replies.Kept fresh(Optional<IdempotencyKey> key, Supplier<Reply> work) {
        var reply = work.get();
        if (reply.audited() && !Audit.hasRecorded()) {
            throw new IllegalStateException(
                    "The command left no audit entry: call Audit.record, or say Reply.auditedIf");
        }
        var kept = new Replies.Kept(reply.status(), text(reply.body()), reply.version(), reply.location(), false);
        key.ifPresent(k -> replies.keep(k, kept));
        return kept;
    }

    private String text(Object body) {
        try {
            return switch (body) {
                case null -> null;
                case ProblemException problem -> problemText(problem);
                default -> json.writeValueAsString(body);
            };
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private String problemText(ProblemException problem) {
        var http = request.getCurrent().request();
        return problems.body(problem, Language.of(http.getHeader("Accept-Language")), http.path());
    }

    private static Response response(Replies.Kept kept) {
        var response = Response.status(kept.status());
        if (kept.body() != null) {
            response.entity(kept.body())
                    .type(kept.status() < 400 ? MediaType.APPLICATION_JSON : ProblemBody.MEDIA_TYPE);
        }
        if (kept.version() != null) {
            response.header("ETag", Etags.of(kept.version()));
        }
        if (kept.location() != null) {
            response.header("Location", kept.location());
        }
        if (kept.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
