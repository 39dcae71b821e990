package dev.mamori.cases.export;

import dev.mamori.cases.casefile.CaseView;
import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.Speaker;
import dev.mamori.cases.evidence.EvidenceFileView;
import dev.mamori.cases.journal.EntryView;
import dev.mamori.cases.measure.MeasuresView;
import dev.mamori.cases.steps.PoliceCall;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.cases.steps.Step;
import dev.mamori.cases.steps.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in one piece, as it stood when it was exported. */
@Schema(name = "CaseExport", description = "A case in one piece, as it stood when it was exported.")
public record ExportView(
        @Schema(description = "When it was exported.", required = true)
        Instant exportedAt,

        @Schema(description = "Who exported it.", required = true)
        String exportedBy,

        @Schema(required = true) ExportPurpose purpose,

        @Schema(description = "The customer's whole number; for the police and courts only.")
        String customerNumber,

        @Schema(required = true) CaseView caseFile,

        @Schema(description = "In the order of time, with every word and step.", required = true)
        List<ContactExport> contacts,

        @Schema(required = true) MeasuresView measures,

        @Schema(
                description = "The journal; for the police only where recordings are, and legal steps.",
                required = true)
        List<EntryView> journal,

        @Schema(description = "Evidence files with their hashes.", required = true)
        List<EvidenceFileView> evidenceFiles) {

    /** A contact with its words and steps. */
    @Schema(name = "ExportedContact", description = "A contact with its words and steps.")
    public record ContactExport(
            @Schema(description = "Id of the contact.", required = true)
            UUID contactId,

            @Schema(description = "On which queue.") String queueId,

            @Schema(description = "When it began.", required = true)
            Instant startedAt,

            @Schema(description = "When it ended.") Instant endedAt,

            @Schema(description = "Word for word, in order.", required = true)
            List<Line> words,

            @Schema(description = "Steps and calls to the police, in order.", required = true)
            List<StepLine> steps) {}

    /** Something that was said. */
    @Schema(name = "ExportedLine", description = "Something that was said.")
    public record Line(
            @Schema(description = "When.", required = true) Instant at,
            @Schema(required = true) Speaker speaker,

            @Schema(description = "Word for word.", required = true)
            String words,

            @Schema(description = "How it was said.") String manner) {}

    /** A step. */
    @Schema(name = "ExportedStep", description = "A step, or a call to the police.")
    public record StepLine(
            @Schema(required = true) StepKind kind,
            @Schema(description = "When.", required = true) Instant at,
            @Schema(description = "What was said.") String words,

            @Schema(description = "The number that was called.")
            String number,

            @Schema(description = "Who took the call.") String officer,

            @Schema(description = "The police's receipt number.")
            String receiptNumber,

            @Schema(description = "What the police were asked for.")
            String request,

            @Schema(description = "Told that it may happen again.")
            Boolean recurrenceFeared) {}

    static ContactExport contact(RecordedContact recorded) {
        Contact contact = recorded.contact();
        return new ContactExport(
                recorded.id().value(),
                contact.queue() == null ? null : contact.queue().value(),
                contact.startedAt(),
                contact.endedAt(),
                contact.utterances().stream()
                        .map(each -> new Line(
                                each.at(),
                                each.utterance().speaker(),
                                each.utterance().words(),
                                each.utterance().manner()))
                        .toList(),
                recorded.steps().stream().map(ExportView::step).toList());
    }

    private static StepLine step(Step step) {
        PoliceCall call = step.call();
        return new StepLine(
                step.kind(),
                step.at(),
                step.words(),
                call == null ? null : call.number(),
                call == null ? null : call.officer(),
                call == null ? null : call.receiptNumber(),
                call == null ? null : call.request(),
                call == null ? null : call.recurrenceFeared());
    }
}
