package dev.mamori.cases.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer of the client; identifiers are masked. */
@Schema(name = "KnownCustomer", description = "A customer of the client; identifiers are masked.")
public record KnownCustomerView(
        @Schema(description = "Id of the customer.", required = true)
        UUID customerId,

        @Schema(required = true) CustomerKind kind,

        @Schema(description = "As told; absent while unknown.")
        String name,

        @Schema(description = "Oldest first, ended ones included.", required = true)
        List<IdentifierView> identifiers) {

    /** A number, mail address or handle. */
    @Schema(name = "CustomerIdentifier", description = "A number, mail address or handle, masked.")
    public record IdentifierView(
            @Schema(description = "Id of the identifier.", required = true)
            UUID identifierId,

            @Schema(required = true) IdentifierKind kind,

            @Schema(description = "Masked.", examples = "****0003", required = true)
            String value,

            @Schema(required = true) Confidence confidence,

            @Schema(description = "First day on which it was the customer's.", required = true)
            LocalDate validFrom,

            @Schema(description = "First day on which it no longer was.")
            LocalDate validUntil) {
        static IdentifierView of(Identifier identifier) {
            return new IdentifierView(
                    identifier.id(),
                    identifier.kind(),
                    identifier.masked(),
                    identifier.confidence(),
                    identifier.validFrom(),
                    identifier.validUntil());
        }
    }

    static KnownCustomerView of(KnownCustomer customer) {
        return new KnownCustomerView(
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.identifiers().stream().map(IdentifierView::of).toList());
    }
}
