package dev.mamori.cases.care;

import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done for the worker. */
@Schema(description = "What was done for the worker.")
public record CareStepRequest(
        @NotNull CareKind kind,

        @Schema(description = "When; now when absent.", nullable = true)
        Instant at,

        @Schema(description = "Until when, for a break; open when absent.", nullable = true)
        Instant until,

        @Schema(description = "Whether a referral was accepted.", nullable = true)
        Boolean accepted,

        @Schema(description = "With TALK only. You alone can read it.", nullable = true) @Size(max = 20_000) String note) {

    List<Violation> faults() {
        var faults = new ArrayList<Violation>();
        if (note != null && kind != CareKind.TALK) {
            faults.add(Violation.at(
                    "/note", "NoteWithTalkOnly", Text.of("note は TALK のときだけ書けます。", "A note comes with TALK only.")));
        }
        if (accepted != null && !kind.isReferral()) {
            faults.add(Violation.at(
                    "/accepted",
                    "AcceptedWithReferralOnly",
                    Text.of("accepted は紹介のときだけ指定します。", "Give it with a referral only.")));
        }
        return faults;
    }

    CareStep toStep(Instant now, String by) {
        return new CareStep(kind, at == null ? now : at.truncatedTo(ChronoUnit.MICROS), until, accepted, by);
    }
}
