package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.ConductKind;
import dev.mamori.cases.casefile.CustomerRequest;
import dev.mamori.cases.casefile.NumberLink;
import dev.mamori.cases.contact.Speaker;
import dev.mamori.cases.facts.BlockFactsView.ContactFromNumber;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.phonenumber.PhoneNumber;
import java.util.Collection;
import java.util.List;

/** Puts the block facts of a case together; pure. */
public final class BlockFactsOfCase {
    private final CaseFile file;
    private final Measures measures;
    private final List<RecordedContact> recorded;

    public BlockFactsOfCase(CaseFile file, Measures measures, List<RecordedContact> recorded) {
        this.file = file;
        this.measures = measures;
        this.recorded = List.copyOf(recorded);
    }

    /**
     * @param fromNumber the contacts of the last {@link BlockFactsView#WINDOW_DAYS} days from the number, of this client
     */
    public BlockFactsView about(PhoneNumber number, List<ContactFromNumber> fromNumber) {
        boolean ofCase = number.equals(file.customer().number());
        NumberLink link = ofCase ? file.numberLink() : null;
        return new BlockFactsView(
                file.id().value(),
                number.e164(),
                ofCase,
                fromNumber,
                link == null ? null : link.otherUsers(),
                ids(FactSheets.handlers(recorded)),
                ids(file.harmed()),
                measures.openPromises().stream()
                        .map(each -> new BlockFactsView.OpenPromise(each.id(), each.what(), each.dueAt()))
                        .toList(),
                file.requests().stream()
                        .filter(CustomerRequest::isOpenAndOwed)
                        .map(each -> new BlockFactsView.OpenRequest(each.id(), each.text()))
                        .toList(),
                measures.warnings().stream()
                        .map(each -> new BlockFactsView.WarningGiven(
                                each.at(), each.means(), each.words(), each.refusalAnnounced()))
                        .toList(),
                measures.lighterMeans().stream()
                        .map(each -> new BlockFactsView.MeansTried(each.kind(), each.at(), each.result()))
                        .toList(),
                new BlockFactsView.AccommodationStated(
                        file.accommodation().sign(),
                        file.accommodation().stepDone(),
                        ids(file.accommodation().statedBy())),
                file.cause().companyCaused(),
                file.cause().remedied(),
                link == null ? null : new BlockFactsView.Link(link.confidence(), link.checkedOn()),
                objectiveEvidence(),
                summaryOnly());
    }

    private int objectiveEvidence() {
        long verbatim = file.conductInForce().stream()
                .filter(each -> each.kind() == ConductKind.VERBATIM)
                .count();
        long recognised = recorded.stream()
                .flatMap(each -> each.contact().utterances().stream())
                .filter(each -> each.utterance().speaker() == Speaker.CUSTOMER)
                .count();
        return Math.toIntExact(file.evidenceItems() + verbatim + recognised);
    }

    private boolean summaryOnly() {
        var inForce = file.conductInForce();
        return !inForce.isEmpty() && inForce.stream().allMatch(each -> each.kind() == ConductKind.SUMMARY_ONLY);
    }

    private static List<String> ids(Collection<StaffId> staff) {
        return staff.stream().map(StaffId::value).sorted().toList();
    }
}
