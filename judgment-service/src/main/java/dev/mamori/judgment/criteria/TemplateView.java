package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.platform.web.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as the API shows it: the whole default criteria. */
@Schema(name = "CriteriaTemplate", description = "Default criteria to copy and agree on; never used to judge by.")
public record TemplateView(
        @Schema(description = "Its id.", examples = "CCAJ-DEFAULT")
        String templateId,

        @Schema(description = "Its version.", examples = "1.0.0")
        String version,

        @Schema(description = "The document it was taken from.")
        String source,

        @Schema(description = "What every line must be: quantitative, concrete, objective.")
        Map<String, String> principles,

        @Schema(description = "What GE, GT and LE mean.") Map<String, String> comparators,
        @Schema(description = "What each outcome means.") Map<String, String> outcomes,

        @Schema(description = "How the right-hand column of each type's table is read.")
        Map<String, String> individualRules,

        @Schema(description = "What every judgment follows.")
        List<RuleView> rules,

        @Schema(description = "Numbers that a client may agree otherwise.")
        List<ParameterView> parameters,

        @Schema(description = "Numbers of the procedures.") List<ProcedureView> procedures,

        @Schema(description = "The three elements in their order.")
        List<LabelView> elements,

        @Schema(description = "The two axes with their values.")
        List<AxisView> axes,

        @Schema(description = "Factors of an INDIVIDUAL decision.")
        List<LabelView> individualFactors,

        @Schema(description = "What is weighed for types 5, 6 and 9.")
        List<LabelView> weighingFactors,

        @Schema(description = "What changes the response, never the verdict.")
        List<LabelView> responseFactors,

        @Schema(description = "The works that the guideline refers to; lines cite them by their codes.")
        List<ReferenceView> references,

        @Schema(description = "The twelve types.") List<TypeView> types) {

    /** A work. */
    @Schema(name = "CriteriaReference", description = "A work that the guideline refers to in its chapter 5.")
    public record ReferenceView(
            @Schema(description = "Its code.", examples = "REF.MHLW_MANUAL")
            String code,

            @Schema(description = "Its title, in Japanese.") String title,
            @Schema(description = "Who published it.") String publisher,
            @Schema(description = "The guideline's line.") String seed) {}

    /** A rule. */
    @Schema(name = "CriteriaRule", description = "A sentence that every judgment follows.")
    public record RuleView(
            @Schema(description = "Its code.") String code,
            @Schema(description = "Its words.") String text,
            @Schema(description = "The guideline's lines.") String seed,

            @Schema(description = "S: the guideline's words; J: this project's proposal.")
            String basis) {}

    /** A parameter. */
    @Schema(name = "CriteriaParameter", description = "A number that a client may agree otherwise, per queue too.")
    public record ParameterView(
            @Schema(description = "Its name.", examples = "contact_minutes")
            String name,

            @Schema(
                    description = "A number, a list of segments, or null for a line that is left open.",
                    nullable = true)
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Object value,

            @Schema(description = "Its unit.") Unit unit,
            @Schema(description = "The guideline's line.") String seed,

            @Schema(description = "S: the guideline's number; J: this project's proposal, to be agreed.")
            String basis,

            @Schema(description = "A remark.") String note) {}

    /** A procedure's number. */
    @Schema(name = "CriteriaProcedure", description = "A number of a procedure.")
    public record ProcedureView(
            @Schema(description = "Its code.") String code,
            @Schema(description = "Its label in Japanese.") String label,

            @Schema(description = "How its limit is reached.")
            Comparison comparator,

            @Schema(description = "The parameter that holds its limit.")
            String parameter,

            @Schema(description = "At least.") Integer min,
            @Schema(description = "At most.") Integer max,
            @Schema(description = "The guideline's line.") String seed) {}

    /** A code with its label. */
    @Schema(name = "CriteriaLabel", description = "A code with its label.")
    public record LabelView(
            @Schema(description = "The code.") String code,
            @Schema(description = "The label.") Text label,

            @Schema(description = "It says nothing without words.")
            boolean textRequired) {}

    /** An axis. */
    @Schema(name = "CriteriaAxis", description = "One of the two axes.")
    public record AxisView(
            @Schema(description = "Its code.") String code,
            @Schema(description = "Its label.") Text label,
            @Schema(description = "The values it can take.") List<String> values) {}

    /** A type. */
    @Schema(name = "HarassmentType", description = "One of the twelve types with its lines.")
    public record TypeView(
            @Schema(description = "Its code.", examples = "TIME")
            String code,

            @Schema(description = "1 to 12.") int no,
            @Schema(description = "① to ⑫.") String mark,
            @Schema(description = "Its label.") Text label,

            @Schema(description = "The headings of its table, in Japanese.")
            List<String> headings,

            @Schema(description = "How its right-hand column is read.")
            String individualRule,

            @Schema(description = "Degree, request and combination must be weighed.")
            boolean weighingRequired,

            @Schema(description = "A supervisor is called at once.")
            boolean escalates,

            @Schema(description = "The guideline draws no line on money.")
            boolean moneyLinesLeftToCentre,

            @Schema(description = "The guideline's lines.") String seed,

            @Schema(description = "What looks like it and is not.")
            List<String> notThis,

            @Schema(description = "Its judgment lines.") List<CriterionView> criteria) {}

    /** A line. */
    @Schema(
            name = "Criterion",
            description = "A judgment line: reached by a number, or by words that a person confirms.")
    public record CriterionView(
            @Schema(description = "Its code.", examples = "TIME.ATT_MULTIPLE")
            String code,

            @Schema(description = "Its label.") Text label,
            @Schema(description = "What reaching it means.") Outcome outcome,

            @Schema(description = "Only chapter 1 lists the act; no line is drawn for it.")
            boolean chapterOne,

            @Schema(description = "The guideline's lines.") String seed,
            @Schema(description = "Where it applies.") Set<Channel> channels,

            @Schema(description = "Phrases of the guideline.")
            List<String> examples,

            @Schema(description = "What must hold besides.") List<String> preconditions,

            @Schema(description = "A supervisor is called at once.")
            boolean escalates,

            @Schema(description = "The heading it stands under.")
            String heading,

            @Schema(description = "What must not be mistaken for it.")
            String caution,

            @Schema(description = "The works that it cites.")
            List<String> references,

            @Schema(description = "What is counted; absent for words and acts.")
            String metric,

            @Schema(description = "How the line is reached.")
            Comparison comparator,

            @Schema(description = "The parameter that holds the line.")
            String thresholdParameter,

            @Schema(description = "What it is counted in.") Unit unit,
            @Schema(description = "Over what is counted.") String window,

            @Schema(description = "How it is counted, in words.")
            String definition,

            @Schema(description = "What it means while its number is not agreed.")
            Outcome whenNotAgreed) {}

    static TemplateView of(Template template) {
        return new TemplateView(
                template.id(),
                template.version(),
                template.source(),
                template.principles(),
                template.comparators(),
                template.outcomes(),
                template.individualRules(),
                template.rules().stream()
                        .map(rule -> new RuleView(rule.code(), rule.text(), rule.seed(), rule.basis()))
                        .toList(),
                template.parameters().values().stream()
                        .map(TemplateView::parameter)
                        .toList(),
                template.procedures().stream()
                        .map(one -> new ProcedureView(
                                one.code(),
                                one.label(),
                                one.comparator(),
                                one.parameter(),
                                one.min(),
                                one.max(),
                                one.seed()))
                        .toList(),
                labels(template.elements()),
                template.axes().stream()
                        .map(axis -> new AxisView(axis.code(), axis.label(), axis.values()))
                        .toList(),
                labels(template.individualFactors()),
                labels(template.weighingFactors()),
                labels(template.responseFactors()),
                template.references().stream()
                        .map(work -> new ReferenceView(work.code(), work.title(), work.publisher(), work.seed()))
                        .toList(),
                template.types().stream().map(TemplateView::type).toList());
    }

    private static List<LabelView> labels(List<Template.Label> labels) {
        return labels.stream()
                .map(label -> new LabelView(label.code(), label.label(), label.textRequired()))
                .toList();
    }

    private static ParameterView parameter(Parameter parameter) {
        Object value =
                switch (parameter.preset()) {
                    case Setting.Amount(var amount) -> amount;
                    case Setting.Segments(var kinds) -> kinds.stream().sorted().toList();
                    case Setting.NotAgreed() -> null;
                };
        return new ParameterView(
                parameter.name(), value, parameter.unit(), parameter.seed(), parameter.basis(), parameter.note());
    }

    private static TypeView type(HarassmentType type) {
        return new TypeView(
                type.code(),
                type.no(),
                type.mark(),
                type.label(),
                type.headings(),
                type.individualRule(),
                type.weighingRequired(),
                type.escalates(),
                type.moneyLinesLeftToCentre(),
                type.seed(),
                type.notThis(),
                type.criteria().stream().map(TemplateView::criterion).toList());
    }

    private static CriterionView criterion(Criterion line) {
        var metric = line.metric();
        return new CriterionView(
                line.code(),
                line.label(),
                line.outcome(),
                line.chapterOne(),
                line.seed(),
                line.channels(),
                line.examples(),
                line.preconditions(),
                line.escalates(),
                line.headingOrNull(),
                line.caution(),
                line.references(),
                metric == null ? null : metric.name(),
                metric == null ? null : metric.comparator(),
                metric == null ? null : metric.thresholdParameter(),
                metric == null ? null : metric.unit(),
                metric == null ? null : metric.window(),
                metric == null ? null : metric.definition(),
                metric == null ? null : metric.whenNull());
    }
}
