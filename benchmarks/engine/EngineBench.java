import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.SetsInForce;
import dev.mamori.judgment.evaluation.Suggester;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * One case with 200 utterances and 50 contacts, evaluated in process: by our engine, and by DMN decision tables on Drools
 * that hold the same lines. The DMN side is given what our engine has to compute first (held minutes, ratios, counts in
 * windows), so it does less.
 */
public class EngineBench {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);

    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var set = set();
        SetsInForce sets = moment -> Optional.of(set);
        var facts = facts();
        var engine = new Engine(Suggester.standard());
        var dmn = new Dmn();

        var ours = engine.lines(facts, sets);
        var theirs = dmn.evaluate(facts, ours);
        var codes = ours.hits().stream().map(Evaluation.Finding::code).collect(Collectors.toCollection(TreeSet::new));
        System.out.println("hits: " + codes);
        if (!codes.equals(theirs)) {
            throw new IllegalStateException("DMN says otherwise: " + theirs);
        }
        for (int round = 1; round <= 3; round++) {
            measure(round, "engine, lines", seconds, () -> engine.lines(facts, sets));
            measure(round, "DMN on Drools", seconds, () -> dmn.evaluate(facts, ours));
            measure(round, "engine with suggestions", seconds, () -> engine.evaluate(facts, sets));
        }
    }

    private static void measure(int round, String name, int seconds, Supplier<Object> work) {
        run(seconds, work);
        var thread = java.lang.management.ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        long[] took = run(seconds, work);
        double cpu = (thread.getCurrentThreadCpuTime() - before) / 1000.0 / took.length;
        Arrays.sort(took);
        System.out.printf(
                "round %d  %-24s median %9.1f us  p99 %9.1f us  CPU %9.1f us a case%n",
                round, name, took[took.length / 2] / 1000.0, took[(int) (took.length * 0.99)] / 1000.0, cpu);
    }

    private static Object sink;

    private static long[] run(int seconds, Supplier<Object> work) {
        var took = new ArrayList<Long>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            sink = work.get();
            took.add(System.nanoTime() - before);
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static CriteriaSet set() {
        var queue = new DraftTerms.DraftQueue("AOZ-WASH", 12, 4200, "2026-Q3", null, null, null);
        var read = TermsReader.read(
                new DraftTerms("CCAJ-DEFAULT", null, null, List.of(queue), null, null), TEMPLATE, null);
        return new CriteriaSet(new UUID(0, 1), "BENCH-1", TEMPLATE, read.terms());
    }

    private static FactSheet facts() {
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
                new FactSheet.Matter(START.plusSeconds(600), START.plusSeconds(600), null, null, null),
                null, contacts, conduct, null, null, null);
    }

    /** The same lines as decision tables. */
    private static final class Dmn {
        private final DMNRuntime runtime;
        private final DMNModel model;

        Dmn() {
            var resource = ResourceFactory.newReaderResource(new StringReader(xml()), "UTF-8");
            resource.setSourcePath("lines.dmn");
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(RuntimeException::new);
            model = runtime.getModels().getFirst();
        }

        TreeSet<String> evaluate(FactSheet facts, Evaluation known) {
            var hits = new TreeSet<String>();
            for (var contact : facts.contacts()) {
                long held = known.heldSeconds().byContact().get(contact.contactId());
                metric(hits, contact.channel().name(), "TIME.SINGLE_CONTACT", held / 60.0);
                metric(hits, contact.channel().name(), "TIME.ATT_MULTIPLE", held / 720.0);
            }
            for (var finding : known.hits()) {
                if (finding.code().equals("TIME.CUMULATIVE") || finding.code().startsWith("REPEAT.")) {
                    metric(hits, "PHONE", finding.code(), finding.value().doubleValue());
                }
            }
            for (var conduct : facts.conduct()) {
                for (var code : conduct.confirmedCodes()) {
                    ask(hits, "Conduct", Map.of("code", code.code(), "person", code.confirmedBy()), code.code());
                }
            }
            return hits;
        }

        private void metric(TreeSet<String> hits, String channel, String code, double value) {
            ask(hits, "Metric", Map.of("code", code, "channel", channel, "value", value), code);
        }

        private void ask(TreeSet<String> hits, String decision, Map<String, Object> inputs, String code) {
            var context = runtime.newContext();
            inputs.forEach(context::set);
            var result = runtime.evaluateByName(model, context, decision);
            if (result.getDecisionResultByName(decision).getResult() instanceof String) {
                hits.add(code);
            }
        }

        private static String xml() {
            var metrics = new StringBuilder();
            var conduct = new StringBuilder();
            for (var line : TEMPLATE.criteria().values()) {
                if (!line.counted()) {
                    conduct.append(rule(List.of(text(line.code()), "not(null)"), line.outcome().name()));
                    continue;
                }
                var preset = TEMPLATE.parameters().get(line.metric().thresholdParameter()).preset();
                if (preset instanceof dev.mamori.judgment.criteria.Setting.Amount(var amount)) {
                    var sign = switch (line.metric().comparator()) {
                        case GE -> "&gt;= ";
                        case GT -> "&gt; ";
                        case LE -> "&lt;= ";
                    };
                    var channels = line.channels().stream().map(channel -> text(channel.name())).collect(Collectors.joining(", "));
                    metrics.append(rule(List.of(text(line.code()), channels, sign + amount.toPlainString()), line.outcome().name()));
                }
            }
            return """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="lines" namespace="urn:bench">
                    <inputData id="i1" name="code"><variable name="code" typeRef="string"/></inputData>
                    <inputData id="i2" name="channel"><variable name="channel" typeRef="string"/></inputData>
                    <inputData id="i3" name="value"><variable name="value" typeRef="number"/></inputData>
                    <inputData id="i4" name="person"><variable name="person" typeRef="string"/></inputData>
                    %s%s</definitions>"""
                    .formatted(
                            table("Metric", List.of("code", "channel", "value"), List.of("i1", "i2", "i3"), metrics),
                            table("Conduct", List.of("code", "person"), List.of("i1", "i4"), conduct));
        }

        private static String table(String name, List<String> inputs, List<String> ids, CharSequence rules) {
            return "<decision id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\" typeRef=\"string\"/>"
                    + ids.stream()
                            .map(id -> "<informationRequirement><requiredInput href=\"#" + id + "\"/></informationRequirement>")
                            .collect(Collectors.joining())
                    + "<decisionTable hitPolicy=\"FIRST\">"
                    + inputs.stream()
                            .map(input -> "<input><inputExpression typeRef=\"" + (input.equals("value") ? "number" : "string")
                                    + "\"><text>" + input + "</text></inputExpression></input>")
                            .collect(Collectors.joining())
                    + "<output typeRef=\"string\"/>" + rules + "</decisionTable></decision>";
        }

        private static String rule(List<String> entries, String outcome) {
            return "<rule>"
                    + entries.stream().map(entry -> "<inputEntry><text>" + entry + "</text></inputEntry>").collect(Collectors.joining())
                    + "<outputEntry><text>" + text(outcome) + "</text></outputEntry></rule>";
        }

        private static String text(String words) {
            return "\"" + words + "\"";
        }
    }
}
