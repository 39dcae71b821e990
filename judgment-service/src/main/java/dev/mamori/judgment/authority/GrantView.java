package dev.mamori.judgment.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant as the API shows it. */
@Schema(name = "AuthorityGrant", description = "Judgment authority of a person, for a centre's contacts of a client.")
public record GrantView(
        @Schema(description = "Its id.") UUID grantId,

        @Schema(description = "The person.", examples = "CM-0003")
        String staffId,

        @Schema(description = "The centre.", examples = "CTR-S2")
        String centreId,

        @Schema(description = "It holds from then.") Instant from,
        @Schema(description = "It no longer holds then.") Instant until,

        @Schema(description = "When the person was trained.")
        LocalDate trainedOn,

        @Schema(description = "The types it covers; empty for all.")
        List<String> typeCodes,

        @Schema(description = "It holds now.") boolean inForce,

        @Schema(description = "UNTRAINED: no training is recorded; verdicts carry a flag.")
        List<String> flags,

        @Schema(description = "Who gave it.") String grantedBy,
        @Schema(description = "When it was given.") Instant grantedAt,
        @Schema(description = "Who withdrew it.") String withdrawnBy,
        @Schema(description = "When it was withdrawn.") Instant withdrawnAt,
        @Schema(description = "Why it was withdrawn.") String withdrawalReason) {

    static GrantView of(GrantRow row, Instant now) {
        var grant = row.toDomain();
        return new GrantView(
                row.grantId,
                row.staffId,
                row.centreId,
                row.validFrom,
                row.validUntil,
                row.trainedOn,
                List.of(row.typeCodes),
                grant.inForceAt(now),
                grant.trainedBy(now) ? List.of() : List.of("UNTRAINED"),
                row.grantedBy,
                row.grantedAt,
                row.withdrawnBy,
                row.withdrawnAt,
                row.withdrawalReason);
    }
}
