package dev.mamori.blocklist.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as shown. */
@Schema(name = "Queue", description = "A desk (窓口) of one client.")
public record QueueView(
        @Schema(description = "Unique within the client.", required = true)
        String queueId,

        @Schema(description = "For people.", required = true)
        String name,

        @Schema(required = true, description = "E.164.") List<String> calledNumbers,

        @Schema(description = "Why it is protected; absent for an ordinary queue.")
        ProtectedReason protectedReason,

        @Schema(description = "Whether it is the only phone route of an essential service.", required = true)
        boolean essentialOnlyRoute,

        @JsonProperty("protected") @Schema(required = true, description = "Whether no call to it is ever refused.")
        boolean isProtected,

        @Schema(description = "What callers hear.", required = true)
        AnnouncementsView announcements,

        @Schema(description = "603, 607 or 608.", required = true)
        int refusalSipStatus,

        @Schema(description = "Who pays for a call to it.") Charging charging,

        @Schema(required = true, description = "As wanted; in force once agreed.")
        Map<WithheldReason, WithheldTreatment> withheldPolicy,

        @Schema(description = "The client's agreement; absent while everybody connects.")
        PolicyAgreementView withheldPolicyAgreement) {
    /** Who agreed to the withheld policy for the client. */
    @Schema(name = "PolicyAgreement", description = "Who agreed to the withheld policy for the client.")
    public record PolicyAgreementView(
            @Schema(description = "The account that agreed.")
            String signerId,

            @Schema(description = "The person.") String signerName,
            @Schema(description = "When.") Instant agreedAt) {}

    static QueueView of(QueueRow row, List<PhoneNumber> calledNumbers) {
        return new QueueView(
                row.queueId,
                row.name,
                calledNumbers.stream().map(PhoneNumber::e164).sorted().toList(),
                row.protectedReason,
                row.essentialOnlyRoute,
                row.protectedReason != null || row.essentialOnlyRoute,
                new AnnouncementsView(
                        row.recordingNotice, row.measuresNotice, row.refusalAnnouncement, row.withheldAnnouncement),
                row.refusalSipStatus,
                row.charging,
                new WithheldPolicy(row.userRefused).byReason(),
                row.policyAgreedAt == null
                        ? null
                        : new PolicyAgreementView(row.policySignerId, row.policySignerName, row.policyAgreedAt));
    }
}
