package dev.mamori.judgment.playbook;

import dev.mamori.judgment.criteria.Side;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version to propose. */
@Schema(name = "PlaybookRequest", description = "A version to propose. It never changes afterwards.")
public record PlaybookRequest(
        @Schema(description = "The version's name, once per client.", examples = "AOZ-PLAY-1")
        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String version,

        @Schema(description = "Entries; absent or empty copies the template. Each type has each step once.")
        @Size(max = 200) List<@Valid EntryRequest> entries) {

    /** An entry. */
    @Schema(name = "PlaybookEntryRequest", description = "What to do and say at one step.")
    public record EntryRequest(
            @Schema(description = "The type.", examples = "ABUSE") @NotBlank @Size(max = 40) String type,

            @Schema(description = "LISTEN, STATE, HAND_OVER or END.", examples = "STATE") @NotNull Play.Step step,

            @Schema(description = "What to do.") @NotBlank @Size(max = 2000) String doing,

            @Schema(description = "What to say.") @NotNull @Size(max = 2000) String say,

            @Schema(description = "Where the guideline says it.", examples = "L325") @Size(max = 100) String seed,

            @Schema(description = "False: it is not offered; absent counts as true.")
            Boolean enabled,

            @Schema(description = "Who decided that and why.") @Size(max = 2000) String decision,

            @Schema(description = "Centres and queues for which it is decided otherwise.") @Size(max = 200) List<@Valid PlaceRequest> places) {
        Play play() {
            return new Play(
                    type,
                    step,
                    doing,
                    say,
                    seed,
                    enabled == null || enabled,
                    decision,
                    places == null
                            ? List.of()
                            : places.stream().map(PlaceRequest::place).toList());
        }
    }

    /** A centre or queue. */
    @Schema(name = "PlaybookPlaceRequest", description = "A centre or a queue for which a step is decided otherwise.")
    public record PlaceRequest(
            @Schema(description = "The centre; this or the queue.", examples = "CTR-S2") @Size(max = 64) String centreId,

            @Schema(description = "The queue; this or the centre.", examples = "AOZ-WASH") @Size(max = 64) String queueId,

            @Schema(description = "Whether it is offered there.") @NotNull Boolean enabled,

            @Schema(description = "Who decided that and why.") @Size(max = 2000) String decision) {
        Play.Place place() {
            return new Play.Place(centreId, queueId, enabled, decision);
        }
    }

    /** A signature. */
    @Schema(name = "PlaybookAgreementRequest", description = "A signature for the side of the caller's role.")
    public record SignatureRequest(
            @Schema(description = "The name of the person who signs.", examples = "早川") @NotBlank @Size(max = 100) String signerName,

            @Schema(
                    description =
                            "AGENCY or CLIENT; needed by a caller with roles of both sides, and by an in-house company.",
                    nullable = true)
            Side side) {}
}
