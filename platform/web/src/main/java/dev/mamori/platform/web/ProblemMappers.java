package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Everything that a request can end with becomes a problem. Quarkus has mappers of its own for several exceptions and
 * takes the nearest class, so each of those is named here; {@code quarkus-resteasy-problem} was tried and turns every
 * 401 into a 500 on this version.
 */
@ApplicationScoped
class ProblemMappers {
    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response problem(ProblemException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response constraint(ConstraintViolationException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response authenticationIncomplete(AuthenticationCompletionException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(new AuthenticationFailedException(thrown), headers, uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    @ServerExceptionMapper
    Response anything(Throwable thrown, HttpHeaders headers, UriInfo uri) {
        return respond(thrown, headers, uri);
    }

    private Response respond(Throwable thrown, HttpHeaders headers, UriInfo uri) {
        return responses
                .answer(ProblemTranslation.of(thrown), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), path(uri))
                .toResponse()
                .build();
    }

    // Without the query: it may hold a telephone number.
    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }
}
