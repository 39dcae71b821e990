package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words to look at. */
@Schema(name = "SuggestionRequest", description = "Words for which codes are to be offered. They are not stored.")
public record SuggestionRequest(
        @Schema(description = "The words.", examples = "馬鹿野郎") @NotBlank @Size(max = 20000) String verbatim,

        @Schema(description = "What a listener noted.", examples = "大声で怒鳴る") @Size(max = 2000) String manner,

        @Schema(description = "On which channel.", examples = "PHONE") @NotNull Channel channel,

        @Schema(description = "When; absent counts as now. The set in force then names the codes.")
        Instant at,

        @Schema(description = "What outside detectors took it for.") @Size(max = 50) List<FactSheetRequest.@Valid DetectionRequest> detections) {}
