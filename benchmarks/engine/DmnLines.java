import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Setting;
import dev.mamori.judgment.evaluation.FactSheet;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The same lines as DMN decision tables on Drools. Tables only compare, so the values (held minutes, multiples, counts and
 * sums in windows) are worked out here, once, and are not part of what is measured: the tables do less than the engine. They
 * are asked for every value that the engine looks at: each contact, each window that ends at a contact, each confirmed code.
 */
final class DmnLines {
    private static final Set<String> NUMBERS = Set.of("value", "distinct");

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnLines() {
        var resource = ResourceFactory.newReaderResource(new StringReader(xml()), "UTF-8");
        resource.setSourcePath("lines.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(RuntimeException::new);
        model = runtime.getModels().getFirst();
    }

    /** One question to a table. */
    record Question(String decision, String code, Map<String, Object> inputs) {}

    /** The codes that the tables give an outcome. */
    Set<String> evaluate(List<Question> questions) {
        var hits = new TreeSet<String>();
        for (var question : questions) {
            var context = runtime.newContext();
            question.inputs().forEach(context::set);
            var result = runtime.evaluateByName(model, context, question.decision());
            if (result.getDecisionResultByName(question.decision()).getResult() instanceof String) {
                hits.add(question.code());
            }
        }
        return hits;
    }

    /** The case's values, worked out by its own simple arithmetic: all contacts lie within one window, none overlap. */
    static List<Question> questions(FactSheet facts) {
        var questions = new ArrayList<Question>();
        var repeats = Map.of(
                "REPEAT.SAME_COMPLAINT_AFTER_ANSWER", new ArrayList<FactSheet.Contact>(),
                "REPEAT.CONTACT_AFTER_CLOSE", new ArrayList<FactSheet.Contact>(),
                "REPEAT.CROSS_DESK_OR_CHANNEL", new ArrayList<FactSheet.Contact>());
        var cumulative = new ArrayList<FactSheet.Contact>();
        var sum = Duration.ZERO;
        for (var contact : facts.contacts()) {
            var channel = contact.channel();
            var held = held(contact);
            if (counts("TIME.SINGLE_CONTACT", channel)) {
                questions.add(metric("TIME.SINGLE_CONTACT", channel, held.toSeconds() / 60.0, 1, 1));
            }
            if (counts("TIME.ATT_MULTIPLE", channel)) {
                var multiple = (double) held.toSeconds() / SampleCase.ATT.toSeconds();
                questions.add(metric("TIME.ATT_MULTIPLE", channel, multiple, 1, 1));
            }
            if (counts("TIME.CUMULATIVE", channel)) {
                cumulative.add(contact);
                sum = sum.plus(held);
                var workers = cumulative.stream().flatMap(one -> one.staffIds().stream()).collect(Collectors.toSet());
                questions.add(metric("TIME.CUMULATIVE", channel, sum.toSeconds() / 60.0, workers.size(), channels(cumulative)));
            }
            for (var line : repeats.entrySet()) {
                if (counts(line.getKey(), channel) && contact.startedAt().isAfter(SampleCase.ANSWERED)) {
                    line.getValue().add(contact);
                    questions.add(metric(line.getKey(), channel, line.getValue().size(), 1, channels(line.getValue())));
                }
            }
        }
        for (var conduct : facts.conduct()) {
            for (var code : conduct.confirmedCodes()) {
                questions.add(new Question(
                        "Conduct", code.code(), Map.of("code", code.code(), "person", code.confirmedBy())));
            }
        }
        return questions;
    }

    private static Duration held(FactSheet.Contact contact) {
        return contact.segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.TALK)
                .map(segment -> Duration.between(segment.from(), segment.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean counts(String code, Channel channel) {
        return line(code).channels().contains(channel);
    }

    private static int channels(List<FactSheet.Contact> contacts) {
        return new HashSet<>(contacts.stream().map(FactSheet.Contact::channel).toList()).size();
    }

    private static Question metric(String code, Channel channel, double value, int workers, int channels) {
        return new Question(
                "Metric",
                code,
                Map.of("code", code, "channel", channel.name(), "value", value, "distinct", Math.max(workers, channels)));
    }

    private static Criterion line(String code) {
        return SampleCase.TEMPLATE.criteria().get(code);
    }

    private static String xml() {
        var metrics = new StringBuilder();
        var conduct = new StringBuilder();
        for (var line : SampleCase.TEMPLATE.criteria().values()) {
            if (!line.counted()) {
                conduct.append(rule(List.of(text(line.code()), "not(null)"), line.outcome().name()));
                continue;
            }
            var preset = SampleCase.TEMPLATE.parameters().get(line.metric().thresholdParameter()).preset();
            if (preset instanceof Setting.Amount(var amount)) {
                var sign = switch (line.metric().comparator()) {
                    case GE -> "&gt;= ";
                    case GT -> "&gt; ";
                    case LE -> "&lt;= ";
                };
                var distinct = line.preconditions().stream().anyMatch(words -> words.contains("distinct_")) ? "&gt;= 2" : "-";
                var channels = line.channels().stream().map(channel -> text(channel.name())).collect(Collectors.joining(", "));
                metrics.append(rule(List.of(text(line.code()), channels, sign + amount.toPlainString(), distinct), line.outcome().name()));
            }
        }
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="lines" namespace="urn:bench">
                <inputData id="i1" name="code"><variable name="code" typeRef="string"/></inputData>
                <inputData id="i2" name="channel"><variable name="channel" typeRef="string"/></inputData>
                <inputData id="i3" name="value"><variable name="value" typeRef="number"/></inputData>
                <inputData id="i4" name="person"><variable name="person" typeRef="string"/></inputData>
                <inputData id="i5" name="distinct"><variable name="distinct" typeRef="number"/></inputData>
                %s%s</definitions>"""
                .formatted(
                        table("Metric", List.of("code", "channel", "value", "distinct"), List.of("i1", "i2", "i3", "i5"), metrics),
                        table("Conduct", List.of("code", "person"), List.of("i1", "i4"), conduct));
    }

    private static String table(String name, List<String> inputs, List<String> ids, CharSequence rules) {
        return "<decision id=\"" + name + "\" name=\"" + name + "\"><variable name=\"" + name + "\" typeRef=\"string\"/>"
                + ids.stream()
                        .map(id -> "<informationRequirement><requiredInput href=\"#" + id + "\"/></informationRequirement>")
                        .collect(Collectors.joining())
                + "<decisionTable hitPolicy=\"FIRST\">"
                + inputs.stream()
                        .map(input -> "<input><inputExpression typeRef=\"" + (NUMBERS.contains(input) ? "number" : "string")
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
