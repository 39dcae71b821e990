import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.FactSheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A large case: 50 contacts of one matter within 30 days and 200 utterances, every fifth confirmed as some line. */
final class SampleCase {
    static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
    static final Duration ATT = Duration.ofMinutes(12);
    static final Instant ANSWERED = Instant.parse("2026-11-01T00:10:00Z");
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private SampleCase() {}

    static CriteriaSet set() {
        var queue = new DraftTerms.DraftQueue("AOZ-WASH", (int) ATT.toMinutes(), 4200, "2026-Q3", null, null, null);
        var read = TermsReader.read(
                new DraftTerms("CCAJ-DEFAULT", null, null, List.of(queue), null, null), TEMPLATE, null);
        return new CriteriaSet(new UUID(0, 1), "BENCH-1", TEMPLATE, read.terms());
    }

    static FactSheet facts() {
        var channels = Channel.values();
        var conductCodes = TEMPLATE.criteria().values().stream()
                .filter(line -> !line.counted() && line.channels().size() == channels.length && line.preconditions().isEmpty())
                .map(line -> line.code())
                .filter(code -> !code.equals("ABUSE.MOCKING_VOICE"))
                .toList();
        var contacts = new ArrayList<FactSheet.Contact>();
        var conduct = new ArrayList<FactSheet.Conduct>();
        for (int i = 0; i < 50; i++) {
            var from = START.plus(Duration.ofHours(9L * i));
            var to = from.plus(Duration.ofMinutes(5 + i));
            contacts.add(new FactSheet.Contact(
                    "K" + i, channels[i % 3], "AOZ-WASH", "CTR-S2", from, to, List.of("OP-" + i % 4), true, false,
                    List.of(
                            new FactSheet.Segment(SegmentKind.TALK, from, from.plusSeconds(120)),
                            new FactSheet.Segment(SegmentKind.HOLD, from.plusSeconds(120), from.plusSeconds(180)),
                            new FactSheet.Segment(SegmentKind.TALK, from.plusSeconds(180), to)),
                    null, null));
            for (int j = 0; j < 4; j++) {
                int n = i * 4 + j;
                conduct.add(new FactSheet.Conduct(
                        "W" + n, "K" + i, from.plusSeconds(20L * j), j, "言葉その" + n + "、早くしてもらえませんか", null, null,
                        n % 5 == 0
                                ? List.of(new FactSheet.ConfirmedCode(conductCodes.get(n % conductCodes.size()), "SV-0012"))
                                : List.of()));
            }
        }
        return new FactSheet(
                1, null, null, null, FactSheet.Answer.NO, START.plus(Duration.ofDays(40)),
                new FactSheet.Matter(ANSWERED, ANSWERED, null, null, null),
                null, contacts, conduct, null, null, null);
    }
}
