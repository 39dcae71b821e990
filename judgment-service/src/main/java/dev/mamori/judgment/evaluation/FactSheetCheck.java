package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says everything that makes a fact sheet unusable, at once. */
public final class FactSheetCheck {
    private static final int VERSION = 1;
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<Violation> reasons = new ArrayList<>();
    private final Set<String> contacts = new HashSet<>();

    private FactSheetCheck() {}

    /** The reasons; empty for a sheet that the engine takes. */
    public static List<Violation> of(FactSheet sheet) {
        var check = new FactSheetCheck();
        check.sheet(sheet);
        return List.copyOf(check.reasons);
    }

    private void sheet(FactSheet sheet) {
        if (sheet.version() == null || sheet.version() != VERSION) {
            refuse("/version", "VERSION_UNKNOWN", "事実シートの版は1だけです。", "Version 1 of the fact sheet is the only one.");
        }
        uuid("/caseId", sheet.caseId());
        if (sheet.contacts().isEmpty()) {
            refuse("/contacts", "CONTACT_MISSING", "接触が1件以上必要です。", "At least one contact is needed.");
        }
        for (int i = 0; i < sheet.contacts().size(); i++) {
            contact("/contacts/" + i, sheet.contacts().get(i));
        }
        if (sheet.contactId() != null && !contacts.contains(sheet.contactId())) {
            unknownContact("/contactId", sheet.contactId());
        }
        var conductIds = new HashSet<String>();
        for (int i = 0; i < sheet.conduct().size(); i++) {
            conduct("/conduct/" + i, sheet.conduct().get(i), conductIds);
        }
        for (int i = 0; i < sheet.apologies().size(); i++) {
            var apology = sheet.apologies().get(i);
            oneOf("/apologies/" + i + "/kind", apology.kind(), FactSheet.ApologyKind.values());
            required("/apologies/" + i + "/at", apology.at());
        }
        for (int i = 0; i < sheet.demands().size(); i++) {
            demand("/demands/" + i, sheet.demands().get(i));
        }
    }

    private void contact(String at, FactSheet.Contact contact) {
        required(at + "/contactId", contact.contactId());
        uuid(at + "/contactId", contact.contactId());
        oneOf(at + "/channel", contact.channel(), Channel.values());
        required(at + "/startedAt", contact.startedAt());
        if (contact.contactId() != null && !contacts.add(contact.contactId())) {
            refuse(at + "/contactId", "ID_TWICE", "同じ接触が2回あります。", "The contact is given twice.");
        }
        ordered(at + "/endedAt", contact.startedAt(), contact.endedAt());
        for (int i = 0; i < contact.segments().size(); i++) {
            var segment = contact.segments().get(i);
            oneOf(at + "/segments/" + i + "/kind", segment.kind(), SegmentKind.values());
            required(at + "/segments/" + i + "/from", segment.from());
            ordered(at + "/segments/" + i + "/to", segment.from(), segment.to());
        }
    }

    private void conduct(String at, FactSheet.Conduct conduct, Set<String> seen) {
        required(at + "/conductId", conduct.conductId());
        required(at + "/at", conduct.at());
        if (conduct.conductId() != null && !seen.add(conduct.conductId())) {
            refuse(at + "/conductId", "ID_TWICE", "同じ言動が2回あります。", "The conduct is given twice.");
        }
        if (conduct.contactId() == null || !contacts.contains(conduct.contactId())) {
            unknownContact(at + "/contactId", conduct.contactId());
        }
        for (int i = 0; i < conduct.confirmedCodes().size(); i++) {
            required(
                    at + "/confirmedCodes/" + i + "/code",
                    conduct.confirmedCodes().get(i).code());
        }
    }

    private void demand(String at, FactSheet.Demand demand) {
        oneOf(at + "/kind", demand.kind(), FactSheet.DemandKind.values());
        required(at + "/at", demand.at());
        if (demand.contactId() == null || !contacts.contains(demand.contactId())) {
            unknownContact(at + "/contactId", demand.contactId());
        }
        if (demand.interval() != null && demand.interval().isNegative()) {
            refuse(at + "/interval", "VALUE_NEGATIVE", "負の値は使えません。", "A negative value is not possible.");
        }
    }

    private void required(String pointer, Object value) {
        if (value == null || value instanceof String words && words.isBlank()) {
            refuse(pointer, "REQUIRED", "必須です。", "This is required.");
        }
    }

    /** Required, with what can be sent. */
    private void oneOf(String pointer, Enum<?> value, Enum<?>[] allowed) {
        if (value == null) {
            var names = Stream.of(allowed).map(Enum::name).toList();
            refuse(
                    pointer,
                    "REQUIRED",
                    "必須です。" + String.join("・", names) + " のいずれかです。",
                    "This is required: one of " + String.join(", ", names) + ".");
        }
    }

    /** Other services know cases and contacts by UUID; anything else would break them later. */
    private void uuid(String pointer, String id) {
        if (id != null && !UUID.matcher(id).matches()) {
            refuse(pointer, "ID_FORM", "UUIDで指定してください。", "This must be a UUID.");
        }
    }

    private void ordered(String pointer, Instant from, Instant to) {
        if (from != null && to != null && to.isBefore(from)) {
            refuse(pointer, "TIME_ORDER", "終わりが始まりより前です。", "The end lies before the start.");
        }
    }

    private void unknownContact(String pointer, String id) {
        refuse(
                pointer,
                "CONTACT_UNKNOWN",
                "接触 " + id + " はこのシートにありません。",
                "The contact " + id + " is not in this sheet.");
    }

    private void refuse(String pointer, String code, String ja, String en) {
        reasons.add(Violation.at(pointer, code, Text.of(ja, en)));
    }
}
