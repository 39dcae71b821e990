package dev.mamori.blocklist.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as its administrator describes it. */
@Schema(name = "QueueRequest", description = "A queue as its administrator describes it.")
public record QueueRequest(
        @Schema(examples = "MRI-CARE", description = "Unique within the client.")
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String queueId,

        @Schema(description = "For people.", examples = "お客さま相談窓口") @NotBlank @Size(max = 100) String name,

        @Schema(description = "Numbers by which callers reach it, in any spelling.", examples = "[\"0120-012-345\"]")
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> calledNumbers,

        @Schema(description = "Why no call to it may ever be refused; absent for an ordinary queue.", nullable = true)
        ProtectedReason protectedReason,

        @Schema(
                description = "Whether it is the only phone route of an essential service; such a queue is protected.",
                nullable = true)
        Boolean essentialOnlyRoute,

        @Valid @Schema(description = "What callers hear; absent for silence.", nullable = true)
        AnnouncementsView announcements,

        @Schema(
                description = "SIP status for refusals: 603 Decline (default), 607 Unwanted, 608 Rejected.",
                enumeration = {"603", "607", "608"},
                nullable = true)
        Integer refusalSipStatus,

        @Schema(
                description = "Treatment of callers without a number, by reason. Only USER_REFUSED may be REJECT, and"
                        + " only once the client has agreed: until then everybody connects.",
                nullable = true)
        Map<WithheldReason, WithheldTreatment> withheldPolicy,

        @Schema(description = "Who pays for a call to it.", nullable = true)
        Charging charging) {
    boolean willBeProtected() {
        return protectedReason != null || Boolean.TRUE.equals(essentialOnlyRoute);
    }

    WithheldTreatment userRefused() {
        return withheldPolicy.getOrDefault(WithheldReason.USER_REFUSED, WithheldTreatment.CONNECT);
    }

    public QueueRequest {
        withheldPolicy = withheldPolicy == null ? Map.of() : withheldPolicy;
    }
}
