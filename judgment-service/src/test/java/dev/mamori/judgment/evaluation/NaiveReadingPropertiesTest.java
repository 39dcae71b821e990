package dev.mamori.judgment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.FactSheet.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

@Label("The engine beside an independent, naive reading of the data file")
class NaiveReadingPropertiesTest {
    private static final NaiveReading NAIVE = new NaiveReading();
    private static final List<String> CODES = NAIVE.conductCodes();
    private static final Instant START = Sheets.jst("2026-11-01T09:00:00");

    @Property(tries = 400)
    @Label("REQ-6.1.1 to REQ-6.2.3, REQ-6.3 to REQ-6.12: it hits exactly what the file says, whatever the facts")
    void hitsWhatTheFileSays(@ForAll long seed) {
        var facts = facts(new Random(seed));
        var hits = new TreeSet<String>();
        Sheets.ENGINE.evaluate(facts, moment -> Optional.of(Sheets.defaults())).hits().stream()
                .filter(hit -> CODES.contains(hit.code())
                        || hit.typeCode().equals("TIME")
                        || hit.typeCode().equals("REPEAT"))
                .forEach(hit -> hits.add(hit.code() + "=" + hit.outcome()));
        assertThat(hits).isEqualTo(NAIVE.hits(facts));
    }

    /** A sheet of up to seven contacts around the lines, the same for the same random numbers. */
    static FactSheet facts(Random random) {
        var contacts = new ArrayList<Contact>();
        var conduct = new ArrayList<FactSheet.Conduct>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            contacts.add(contact("K" + i, random));
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            conduct.add(conduct("W" + i, contacts.get(random.nextInt(count)), random));
        }
        var promises = new ArrayList<FactSheet.Promise>();
        if (random.nextInt(4) == 0) {
            promises.add(new FactSheet.Promise(null, at(random, 40), random.nextInt(3) == 0 ? null : at(random, 40)));
        }
        var apologies = random.nextBoolean()
                ? List.<FactSheet.Apology>of()
                : List.of(new FactSheet.Apology(
                        random.nextBoolean() ? FactSheet.ApologyKind.FULL : FactSheet.ApologyKind.LIMITED,
                        at(random, 40),
                        null));
        return new FactSheet(
                1,
                null,
                null,
                null,
                FactSheet.Answer.NO,
                Sheets.jst("2027-01-31T00:00:00"),
                new FactSheet.Matter(
                        random.nextInt(3) == 0 ? null : at(random, 5),
                        random.nextInt(3) == 0 ? null : at(random, 5),
                        promises,
                        null,
                        null),
                apologies,
                contacts,
                conduct,
                List.of(),
                List.of(),
                List.of());
    }

    /** Lengths lie around the lines (3 × 9:00, 3 × 12:00, 60:00), to the second. */
    private static Contact contact(String id, Random random) {
        var start = at(random, 45);
        int[] lines = {540 * 3, 720 * 3, 3600, 1200, 60};
        int talk = lines[random.nextInt(lines.length)] + random.nextInt(3) - 1;
        var segments = new ArrayList<Segment>();
        int hold = random.nextInt(3) * 30;
        var end = start.plusSeconds(talk + hold);
        if (random.nextInt(6) > 0) {
            int before = random.nextInt(talk);
            segments.add(segment(SegmentKind.TALK, start, 0, before));
            segments.add(segment(SegmentKind.HOLD, start, before, before + hold));
            segments.add(segment(SegmentKind.TALK, start, before + hold, talk + hold));
            if (random.nextInt(3) == 0) {
                segments.add(segment(SegmentKind.TALK, start, 0, random.nextInt(talk)));
            }
            if (random.nextInt(4) == 0) {
                segments.add(segment(SegmentKind.TRANSFER, start, 5, 6));
            }
        }
        return new Contact(
                id,
                Channel.values()[random.nextInt(Channel.values().length)],
                List.of("AOZ-WASH", "MRI-CARE", "OTHER").get(random.nextInt(3)),
                null,
                start,
                end,
                List.of("OP-" + random.nextInt(2)),
                random.nextInt(5) > 0,
                random.nextInt(6) == 0,
                segments,
                null,
                null);
    }

    private static Segment segment(SegmentKind kind, Instant start, int from, int to) {
        return new Segment(kind, start.plusSeconds(from), start.plusSeconds(to));
    }

    private static FactSheet.Conduct conduct(String id, Contact contact, Random random) {
        return new FactSheet.Conduct(
                id,
                contact.contactId(),
                contact.startedAt().plusSeconds(random.nextInt(30)),
                1,
                "言葉",
                random.nextBoolean() ? null : "大声",
                random.nextInt(5) == 0 ? FactSheet.ConductKind.SUMMARY_ONLY : FactSheet.ConductKind.VERBATIM,
                List.of(new ConfirmedCode(
                        CODES.get(random.nextInt(CODES.size())), random.nextInt(5) == 0 ? null : "SV-0012")),
                List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())
                        .get(random.nextInt(3))
                        .orElse(null),
                null);
    }

    private static Instant at(Random random, int days) {
        return START.plus(Duration.ofSeconds(random.nextInt(days * 24 * 3600)));
    }
}
