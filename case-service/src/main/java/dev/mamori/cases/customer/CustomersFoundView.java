package dev.mamori.cases.customer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody who may be behind an identifier; the service never picks one, because a number is not a person. */
@Schema(name = "CustomersFound", description = "Everybody who may be behind the identifier; nobody is picked.")
public record CustomersFoundView(
        @Schema(description = "Surest first; empty when nobody is known by it.", required = true)
        List<Candidate> candidates) {

    /** Somebody who may be behind it. */
    @Schema(name = "CustomerCandidate", description = "Somebody who may be behind the identifier.")
    public record Candidate(
            @Schema(required = true) KnownCustomerView customer,
            @Schema(required = true) Confidence confidence) {}
}
