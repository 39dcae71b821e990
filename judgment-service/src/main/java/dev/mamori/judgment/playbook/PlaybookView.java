package dev.mamori.judgment.playbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A playbook as the API shows it. */
@Schema(name = "Playbook", description = "What to do and say per type and step.")
public record PlaybookView(
        @Schema(description = "Its id; absent for the template.")
        UUID playbookId,

        @Schema(description = "Its version.", examples = "AOZ-PLAY-1")
        String version,

        @Schema(description = "TEMPLATE, PROPOSED or ACTIVE.", examples = "ACTIVE")
        String state,

        @Schema(description = "Who signed for the agency.") String agencySigner,
        @Schema(description = "Who signed for the client.") String clientSigner,

        @Schema(description = "In force since the second signature.")
        Instant effectiveFrom,

        @Schema(description = "The entries.") List<EntryView> entries) {

    /** An entry. */
    @Schema(name = "PlaybookEntry", description = "What to do and say at one step.")
    public record EntryView(
            @Schema(description = "The type.", examples = "ABUSE")
            String type,

            @Schema(description = "LISTEN, STATE, HAND_OVER or END.", examples = "STATE")
            Play.Step step,

            @Schema(description = "What to do.") String doing,

            @Schema(description = "What to say; empty for nothing.")
            String say,

            @Schema(description = "Where the guideline says it.", examples = "L325")
            String seed,

            @Schema(description = "False where it was decided against.")
            boolean enabled,

            @Schema(description = "Who decided that and why.")
            String decision,

            @Schema(description = "Centres and queues for which it is decided otherwise.")
            List<PlaceView> places) {
        static EntryView of(Play play) {
            return new EntryView(
                    play.type(),
                    play.step(),
                    play.doing(),
                    play.say(),
                    play.seed(),
                    play.enabled(),
                    play.decision(),
                    play.places().stream()
                            .map(place ->
                                    new PlaceView(place.centreId(), place.queueId(), place.enabled(), place.decision()))
                            .toList());
        }
    }

    /** A centre or queue. */
    @Schema(name = "PlaybookPlace", description = "A centre or a queue for which a step is decided otherwise.")
    public record PlaceView(
            @Schema(description = "The centre; absent for a queue.")
            String centreId,

            @Schema(description = "The queue; absent for a centre.")
            String queueId,

            @Schema(description = "Whether it is offered there.")
            boolean enabled,

            @Schema(description = "Who decided that and why.")
            String decision) {}

    /** Versions. */
    @Schema(name = "Playbooks", description = "The versions, newest first.")
    public record AllView(@Schema(description = "They.") List<PlaybookView> items) {}

    static PlaybookView of(PlaybookStore.Kept kept, List<Play> plays) {
        return new PlaybookView(
                kept.id(),
                kept.book().version(),
                kept.state(),
                kept.agencyName(),
                kept.clientName(),
                kept.effectiveFrom(),
                plays.stream().map(EntryView::of).toList());
    }

    static PlaybookView template(Playbook book, List<Play> plays) {
        return new PlaybookView(
                null,
                book.version(),
                "TEMPLATE",
                null,
                null,
                null,
                plays.stream().map(EntryView::of).toList());
    }
}
