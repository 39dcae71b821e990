package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A block request as a person files it. Facts are not part of it: they are read from the services that own them. */
@Schema(
        name = "BlockRequestBody",
        description = "What a person asks for. Facts are read from the services that own them.")
public record PetitionRequest(
        @Schema(description = "The number, in any spelling.", examples = "090-0123-0010", required = true)
        @NotNull @Size(max = 100) String number,

        @Schema(description = "On what the request rests.", required = true) @NotNull Ground ground,

        @Schema(description = "The acts, in the requester's words; never what somebody is.", required = true)
        @NotBlank @Size(max = 4000) String reason,

        @Schema(description = "Each queue that is to refuse the number.", examples = "[\"MRI-CARE\", \"MRI-CANCEL\"]")
        @Size(max = 200) Set<@NotBlank @Size(max = 64) String> queueIds,

        @Schema(description = "First instant of the block.", examples = "2026-11-02T00:00:00+09:00", required = true)
        @NotNull Instant from,

        @Schema(
                description = "First instant after the block. Without one the request is refused (HS-11).",
                examples = "2027-01-31T00:00:00+09:00",
                nullable = true)
        Instant until,

        @Schema(description = "Channels that stay open for the caller.") @Size(max = 20) List<@Valid AlternativeChannelView> alternativeChannels,

        @Schema(description = "The case whose facts stand behind it.", nullable = true)
        UUID caseId,

        @Schema(description = "The judgments it rests on.") @Size(max = 20) Set<UUID> judgmentIds,

        @Schema(description = "Answers to the checklist BR-01 to BR-25, as far as given.") @Size(max = 25) List<@Valid ChecklistAnswerView> answers,

        @Schema(description = "Signatures for default stops that the agreed set turned into warnings.") @Size(max = 9) List<@Valid AcceptedWarningView> acceptedWarnings,

        @Schema(
                description = "true keeps it as a draft that can be edited; absent or false submits it.",
                nullable = true)
        Boolean draft) {

    boolean keptAsDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** The petition, or a problem that names every code that is none. */
    Petition toPetition() {
        List<Violation> faults = new ArrayList<>();
        Map<ChecklistItem, ChecklistAnswer> checklist = new EnumMap<>(ChecklistItem.class);
        for (int i = 0; i < answers.size(); i++) {
            ChecklistAnswerView answer = answers.get(i);
            ChecklistItem item = ChecklistItem.of(answer.item()).orElse(null);
            if (item == null || checklist.put(item, answer.toDomain()) != null) {
                faults.add(Violation.at(
                        "/answers/" + i + "/item",
                        "ChecklistItem",
                        Text.of("BR-01 から BR-25 を一度ずつ指定してください。", "Each of BR-01 to BR-25 at most once.")));
            }
        }
        List<AcceptedWarning> accepted = new ArrayList<>();
        for (int i = 0; i < acceptedWarnings.size(); i++) {
            AcceptedWarningView warning = acceptedWarnings.get(i);
            String pointer = "/acceptedWarnings/" + i + "/stop";
            StopCode.of(warning.stop())
                    .filter(stop -> !stop.isFloor())
                    .ifPresentOrElse(
                            stop -> accepted.add(new AcceptedWarning(stop, warning.reason(), warning.signerName())),
                            () -> faults.add(Violation.at(
                                    pointer, "StopCode", Text.of("既定の停止条件ではありません。", "It is no default stop."))));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(Text.of("申請の内容に誤りがあります。", "The request has faults: see errors."))
                    .violations(faults);
        }
        return new Petition(
                number,
                ground,
                reason,
                queueIds,
                from,
                until,
                alternativeChannels.stream()
                        .map(AlternativeChannelView::toDomain)
                        .toList(),
                caseId,
                judgmentIds,
                checklist,
                accepted);
    }
}
