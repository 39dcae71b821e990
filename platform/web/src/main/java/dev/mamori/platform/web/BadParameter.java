package dev.mamori.platform.web;

import jakarta.ws.rs.BadRequestException;

/** Carries a problem through the parameter handling, which turns all but its own exceptions into 404. */
final class BadParameter extends BadRequestException {
    private static final long serialVersionUID = 1L;

    BadParameter(ProblemException problem) {
        super(problem);
    }
}
