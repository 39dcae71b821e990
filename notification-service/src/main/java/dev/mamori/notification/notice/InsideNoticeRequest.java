package dev.mamori.notification.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that others in the agency must know. */
@Schema(description = "Something that others in the agency must know, without personal data.")
public record InsideNoticeRequest(
        @Schema(description = "`STAFF_NOTICE` or `VOICE_OF_CUSTOMER`.") @NotNull NoticeKind kind,

        @Schema(description = "The case that it comes of, if there is one.", nullable = true)
        UUID caseId,

        @Schema(description = "What to know and to do.", examples = "請求書の印字もれの申し出が続いています。お詫びの上、再発行の手順で対応してください。")
        @NotBlank @Size(max = 1000) String text,

        @Schema(description = "The company caused it: it goes as an alert (REQ-13.5.1).", nullable = true)
        Boolean companyCaused) {}
