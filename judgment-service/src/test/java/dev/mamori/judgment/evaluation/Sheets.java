package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import dev.mamori.judgment.evaluation.FactSheet.Apology;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.FactSheet.Demand;
import dev.mamori.judgment.evaluation.FactSheet.Matter;
import dev.mamori.judgment.evaluation.FactSheet.Promise;
import dev.mamori.judgment.evaluation.FactSheet.Segment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Builds fact sheets and sets for tests; times are JST. */
final class Sheets {
    static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
    static final Engine ENGINE = new Engine(PhraseRules.read(PhraseRules.JAPANESE));

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Conduct> conduct = new ArrayList<>();
    private final List<Apology> apologies = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();
    private Instant answeredAt;
    private Instant closedAt;
    private Boolean investigationNeedsTime;
    private Instant asOf = jst("2026-12-01T00:00:00");
    private String asking;

    static Instant jst(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(9));
    }

    /** A set with AOZ-WASH (ATT 12:00) and MRI-CARE (ATT 9:00), otherwise the defaults. */
    static CriteriaSet defaults() {
        return set(Map.of());
    }

    static CriteriaSet set(Map<String, Object> parameters) {
        return set(parameters, List.of(queue("AOZ-WASH", "12:00", 5000), queue("MRI-CARE", 9, 4000)));
    }

    static CriteriaSet set(Map<String, Object> parameters, List<DraftTerms.DraftQueue> queues) {
        var read =
                TermsReader.read(new DraftTerms("CCAJ-DEFAULT", null, parameters, queues, null, null), TEMPLATE, null);
        if (!read.reasons().isEmpty()) {
            throw new IllegalArgumentException(read.reasons().toString());
        }
        return new CriteriaSet(new UUID(0, 1), "T-1", TEMPLATE, read.terms());
    }

    static DraftTerms.DraftQueue queue(String id, Object att, int sample) {
        return new DraftTerms.DraftQueue(id, att, sample, "2026-07-01/2026-09-30", null, false, null);
    }

    static Sheets sheet() {
        return new Sheets();
    }

    static Evaluation evaluate(Sheets sheet) {
        return evaluate(sheet, defaults());
    }

    static Evaluation evaluate(Sheets sheet, CriteriaSet set) {
        return ENGINE.evaluate(sheet.build(), moment -> Optional.of(set));
    }

    static Optional<Finding> hit(Evaluation evaluation, String code) {
        return evaluation.hits().stream().filter(hit -> hit.code().equals(code)).findFirst();
    }

    static Optional<Finding> near(Evaluation evaluation, String code) {
        return evaluation.nearMisses().stream()
                .filter(near -> near.code().equals(code))
                .findFirst();
    }

    static Optional<String> because(Evaluation evaluation, String code) {
        return evaluation.notEvaluated().stream()
                .filter(not -> not.code().equals(code))
                .map(not -> not.because().en())
                .findFirst();
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).sorted().toList();
    }

    Sheets asOf(String local) {
        asOf = jst(local);
        return this;
    }

    Sheets asking(String contactId) {
        asking = contactId;
        return this;
    }

    Sheets answered(String local) {
        answeredAt = jst(local);
        return this;
    }

    Sheets closed(String local) {
        closedAt = jst(local);
        return this;
    }

    Sheets promise(String due, String kept) {
        promises.add(new Promise(null, jst(due), kept == null ? null : jst(kept)));
        return this;
    }

    Sheets apology(FactSheet.ApologyKind kind, String at) {
        apologies.add(new Apology(kind, jst(at), null));
        return this;
    }

    Sheets longInvestigation() {
        investigationNeedsTime = true;
        return this;
    }

    Sheets demand(FactSheet.DemandKind kind, String contactId, String at, UnaryOperator<Demand> change) {
        demands.add(change.apply(new Demand(kind, contactId, null, jst(at), null, null, null, null)));
        return this;
    }

    Sheets contact(Contact contact) {
        contacts.add(contact);
        return this;
    }

    /** An ended contact with one segment of talk that lasts to its end. */
    Sheets talk(String id, Channel channel, String queue, String from, Duration length, String staff) {
        var start = jst(from);
        return contact(new Contact(
                id,
                channel,
                queue,
                null,
                start,
                start.plus(length),
                List.of(staff),
                true,
                false,
                List.of(new Segment(SegmentKind.TALK, start, start.plus(length))),
                null,
                null));
    }

    /** A contact of five minutes. */
    Sheets contact(String id, Channel channel, String queue, String from) {
        return talk(id, channel, queue, from, Duration.ofMinutes(5), "OP-1");
    }

    Sheets words(String id, String contactId, String at, String verbatim, String... confirmed) {
        return words(id, contactId, at, verbatim, null, confirmed);
    }

    Sheets words(String id, String contactId, String at, String verbatim, String manner, String[] confirmed) {
        conduct.add(new Conduct(
                id,
                contactId,
                jst(at),
                conduct.size() + 1,
                verbatim,
                manner,
                FactSheet.ConductKind.VERBATIM,
                List.of(confirmed).stream()
                        .map(code -> new ConfirmedCode(code, "SV-0012"))
                        .toList()));
        return this;
    }

    Sheets conduct(Conduct one) {
        conduct.add(one);
        return this;
    }

    FactSheet build() {
        return new FactSheet(
                1,
                "CASE-1",
                asking,
                "CONTRACTED",
                FactSheet.Answer.NO,
                asOf,
                new Matter(answeredAt, closedAt, promises, null, investigationNeedsTime),
                apologies,
                contacts,
                conduct,
                demands,
                List.of(),
                List.of());
    }
}
