package dev.mamori.judgment.verdict;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sits over a judgment, as the API shows it. */
@Schema(name = "JudgmentBench", description = "Recusals, escalations and the countersignature of a judgment.")
public record BenchView(
        @Schema(description = "Who took themselves off.") List<RecusalView> recusals,
        @Schema(description = "When it was handed on.") List<EscalationView> escalations,

        @Schema(description = "The second look; absent until given.")
        CountersignatureView countersignature,

        @Schema(description = "A second look is owed: one person looked alone, or the company is the cause.")
        boolean countersignDue) {

    /** A recusal. */
    @Schema(name = "Recusal", description = "Somebody who is biased and said so.")
    public record RecusalView(
            @Schema(description = "Who.", examples = "CM-0003")
            String staffId,

            @Schema(description = "Why.") String reason,
            @Schema(description = "When.") Instant at) {}

    /** An escalation. */
    @Schema(name = "Escalation", description = "A judgment handed to those with authority for it.")
    public record EscalationView(
            @Schema(description = "By whom.", examples = "SV-0012")
            String by,

            @Schema(description = "Why.") String reason,

            @Schema(description = "Who held authority for it then and is not barred; empty for nobody.")
            List<String> candidates,

            @Schema(description = "When.") Instant at,

            @Schema(description = "It leaves the mandate agreed with the client.")
            boolean outOfMandate) {}

    /** A countersignature. */
    @Schema(name = "Countersignature", description = "A second person's look at a signed judgment.")
    public record CountersignatureView(
            @Schema(description = "Who.", examples = "CM-0004")
            String signer,

            @Schema(description = "Comes to the same.") boolean agrees,
            @Schema(description = "Why.") String reason,
            @Schema(description = "When.") Instant at) {}

    static BenchView of(JudgmentRow row, BenchStore store, boolean countersignDue) {
        return new BenchView(
                store.recusals(row.judgmentId).stream()
                        .map(one -> new RecusalView(one.staffId(), one.reason(), one.at()))
                        .toList(),
                store.escalations(row.judgmentId).stream()
                        .map(one -> new EscalationView(
                                one.by(), one.reason(), one.candidates(), one.at(), one.outOfMandate()))
                        .toList(),
                store.countersignature(row.judgmentId)
                        .map(one -> new CountersignatureView(one.signer(), one.agrees(), one.reason(), one.at()))
                        .orElse(null),
                countersignDue);
    }
}
