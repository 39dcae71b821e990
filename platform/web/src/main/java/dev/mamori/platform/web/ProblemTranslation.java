package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** Finds the problem that an exception stands for. What is unknown becomes INTERNAL and is logged, never shown. */
final class ProblemTranslation {
    private static final Logger LOG = Logger.getLogger(ProblemTranslation.class);

    private ProblemTranslation() {}

    static ProblemException of(Throwable thrown) {
        var seen = new HashSet<Throwable>();
        for (var cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        // Only the trace id leaves the service: a message may hold data or tell an attacker how we are built.
        LOG.errorf(thrown, "Unexpected failure, trace %s", ProblemBody.traceId());
        return internal();
    }

    static ProblemException internal() {
        return new ProblemException(
                ProblemType.INTERNAL,
                Text.of("traceId を添えて管理者に連絡してください。", "Tell the administrator, and give the traceId."));
    }

    private static Optional<ProblemException> known(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case ProblemException problem -> problem;
                    case ConstraintViolationException invalid -> Constraints.problem(invalid);
                    case UnauthorizedException _ -> unauthenticated();
                    case AuthenticationFailedException _ -> notAuthenticated();
                    case ForbiddenException _ -> forbidden();
                    case OptimisticLockException _ -> Problems.stale();
                    case StaleStateException _ -> Problems.stale();
                    case SQLException sql -> Databases.problem(sql);
                    case JsonProcessingException json -> JsonErrors.problem(json);
                    // A peer's answer is not ours: its 404 does not mean that the caller's path is unknown.
                    case ResteasyReactiveClientProblem _ -> peer(thrown);
                    case WebApplicationException web -> HttpErrors.problem(web);
                    case ProcessingException _ -> Problems.unavailable("peer", thrown);
                    default -> null;
                });
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED, Text.of("有効なトークンまたは API キーを送ってください。", "Send a valid token or API key."));
    }

    private static ProblemException notAuthenticated() {
        return new ProblemException(
                ProblemType.UNAUTHENTICATED,
                Text.of("トークンまたは API キーが無効か、期限が切れています。", "The token or API key is not valid or has expired."));
    }

    private static ProblemException forbidden() {
        return Problems.forbidden(Text.of("この操作に必要な役割がありません。", "You do not have a role that may do this."));
    }

    private static ProblemException peer(Throwable thrown) {
        LOG.errorf(thrown, "A peer refused our call, trace %s", ProblemBody.traceId());
        return Problems.unavailable("peer", thrown).retryAfter(Duration.ofSeconds(5));
    }
}
