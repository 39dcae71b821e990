package dev.mamori.blocklist.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as shown. */
@Schema(name = "Queue")
public record QueueView(
        @Schema(required = true) String queueId,
        @Schema(required = true) String name,
        @Schema(required = true, description = "E.164.") List<String> calledNumbers,
        ProtectedReason protectedReason,
        @Schema(required = true) boolean essentialOnlyRoute,

        @JsonProperty("protected") @Schema(required = true, description = "Whether no call to it is ever refused.")
        boolean isProtected,

        @Schema(required = true) AnnouncementsView announcements,
        @Schema(required = true) int refusalSipStatus,
        Charging charging,

        @Schema(required = true, description = "As wanted; in force once agreed.")
        Map<WithheldReason, WithheldPolicy.Treatment> withheldPolicy,

        @Schema(description = "The client's agreement; absent while everybody connects.")
        PolicyAgreementView withheldPolicyAgreement) {
    /** Who agreed to the withheld policy for the client. */
    @Schema(name = "PolicyAgreement")
    public record PolicyAgreementView(String signerId, String signerName, Instant agreedAt) {}

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
