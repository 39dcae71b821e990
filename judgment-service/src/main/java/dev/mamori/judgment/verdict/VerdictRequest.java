package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.FactSheet.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@link Ruling} as it is sent. What is missing is told by {@link VerdictRules}, all of it at once. */
@Schema(
        name = "VerdictRequest",
        description = "Three elements, two axes, the lines cited, what was considered, the reason. Everything that is"
                + " missing or cannot stand is told at once (422 rules-not-met).")
public record VerdictRequest(
        @Schema(description = "The verdict.") Verdict verdict,

        @Schema(description = "All three elements, each with a reason.") @Size(max = 20) List<@Valid ElementRequest> elements,

        @Schema(description = "Axis 1: is the request valid?") @Valid ValidityRequest requestValidity,

        @Schema(description = "Axis 2: are means and manner acceptable?") @Valid MannerRequest meansAndManner,

        @Schema(description = "The lines it stands on.", examples = "[\"ABUSE.SLUR_OR_DIE\"]") @Size(max = 100) List<@Size(max = 100) String> criteriaCodes,

        @Schema(description = "WEIGH factors; all three for HARASSMENT lines of types 5, 6 and 9.") @Size(max = 50) List<@Valid FactorRequest> weighing,

        @Schema(description = "IND factors; needed where an INDIVIDUAL line is cited.") @Size(max = 50) List<@Valid FactorRequest> individualFactors,

        @Schema(description = "RESP factors: they change how one responds, never the verdict.") @Size(max = 50) List<@Valid FactorRequest> responseFactors,

        @Schema(description = "Why it is judged so although the company is the cause.") @Size(max = 10000) String companyCausedReason,

        @Schema(description = "The same by type code, where the reasons differ.") @Size(max = 20) Map<String, @Size(max = 10000) String> companyCausedReasons,

        @Schema(description = "Why fewer than two people looked into it.") @Size(max = 10000) String fewOpinionsReason,

        @Schema(description = "The reason of the verdict.") @Size(max = 20000) String reason,

        @Schema(
                description = "What it rests on: RECORDING, WRITTEN_RECORD, WORKER_ACCOUNT, CUSTOMER_ACCOUNT, WITNESS,"
                        + " PAST_JUDGMENT, SPECIALIST_OPINION or OTHER_EVIDENCE. OWN_EXPERIENCE, CENTRE_LOAD and"
                        + " CLIENT_RELATION are refused, as are PURCHASE_AMOUNT, CUSTOMER_VALUE and CUSTOMER_TRAIT.")
        @Size(max = 50) List<@Valid GroundRequest> grounds,

        @Schema(description = "Steps of the fact flow; an open one needs a reason.") @Size(max = 4) List<@Valid FlowStepRequest> factFlow) {

    /** A ground. */
    @Schema(name = "VerdictGround", description = "What a verdict rests on.")
    public record GroundRequest(
            @Schema(description = "Its code.", examples = "RECORDING") @Size(max = 40) String code,

            @Schema(description = "What it shows.") @Size(max = 10000) String text) {}

    /** A step of the fact flow. */
    @Schema(name = "FactFlowStep", description = "A step of the fact flow, as the decider marks it.")
    public record FlowStepRequest(
            @Schema(description = "TIMELINE, REQUEST, VALIDITY or MANNER.", examples = "TIMELINE") @Size(max = 40) String step,

            @Schema(description = "It is done; absent leaves it to the facts and axes.")
            Boolean done,

            @Schema(description = "Why one judges although it is open.") @Size(max = 10000) String reason) {}

    /** An element. */
    @Schema(name = "ElementAnswer", description = "An element's answer.")
    public record ElementRequest(
            @Schema(description = "The element.", examples = "ELEM.1_CUSTOMER_TO_WORKER") @Size(max = 100) String code,

            @Schema(description = "Whether it is met.") Answer met,
            @Schema(description = "Why.") @Size(max = 10000) String reason) {}

    /** Axis 1. */
    @Schema(name = "RequestValidity", description = "Axis 1: is the request valid?")
    public record ValidityRequest(
            @Schema(description = "VALID, PARTLY_VALID, NOT_VALID, NO_REQUEST or UNKNOWN.", examples = "PARTLY_VALID")
            @Size(max = 40) String value,

            @Schema(description = "Why.") @Size(max = 10000) String reason,

            @Schema(description = "Whether the organisation is at fault.")
            Answer orgFault,

            @Schema(description = "Whether it is liable.") Answer liability,

            @Schema(description = "Facts and causation are confirmed; until then the value is UNKNOWN.")
            Boolean factsConfirmed,

            @Schema(description = "Why one judges although facts are open.") @Size(max = 10000) String openFactsReason) {}

    /** Axis 2. */
    @Schema(name = "MeansAndManner", description = "Axis 2: are means and manner acceptable?")
    public record MannerRequest(
            @Schema(description = "ACCEPTABLE, EXCESSIVE, ILLEGAL or UNKNOWN.", examples = "EXCESSIVE") @Size(max = 40) String value,

            @Schema(description = "Why.") @Size(max = 10000) String reason) {}

    /** A factor. */
    @Schema(name = "FactorText", description = "A factor with what was considered.")
    public record FactorRequest(
            @Schema(description = "The factor.", examples = "WEIGH.DEGREE") @Size(max = 100) String factor,

            @Schema(description = "What was considered.") @Size(max = 10000) String text) {}

    Ruling toRuling() {
        return new Ruling(
                verdict,
                elements.stream()
                        .map(one -> new Ruling.Element(one.code(), one.met(), one.reason()))
                        .toList(),
                requestValidity == null
                        ? null
                        : new Ruling.Validity(
                                requestValidity.value(),
                                requestValidity.reason(),
                                requestValidity.orgFault(),
                                requestValidity.liability(),
                                requestValidity.factsConfirmed(),
                                requestValidity.openFactsReason()),
                meansAndManner == null ? null : new Ruling.Manner(meansAndManner.value(), meansAndManner.reason()),
                criteriaCodes,
                factors(weighing),
                factors(individualFactors),
                factors(responseFactors),
                companyCausedReason,
                companyCausedReasons,
                fewOpinionsReason,
                reason,
                new Considered(
                        grounds.stream()
                                .map(one -> new Considered.Ground(one.code(), one.text()))
                                .toList(),
                        factFlow.stream()
                                .map(one -> new Considered.Step(one.step(), one.done(), one.reason()))
                                .toList()));
    }

    static VerdictRequest of(Ruling ruling) {
        var validity = ruling.validity();
        return new VerdictRequest(
                ruling.verdict(),
                ruling.elements().stream()
                        .map(one -> new ElementRequest(one.code(), one.met(), one.reason()))
                        .toList(),
                new ValidityRequest(
                        validity.value(),
                        validity.reason(),
                        validity.orgFault(),
                        validity.liability(),
                        validity.factsConfirmed(),
                        validity.openFactsReason()),
                new MannerRequest(ruling.manner().value(), ruling.manner().reason()),
                ruling.criteriaCodes(),
                texts(ruling.weighing()),
                texts(ruling.individualFactors()),
                texts(ruling.responseFactors()),
                ruling.companyCausedReason(),
                ruling.companyCausedReasons(),
                ruling.fewOpinionsReason(),
                ruling.reason(),
                ruling.considered().grounds().stream()
                        .map(one -> new GroundRequest(one.code(), one.text()))
                        .toList(),
                ruling.considered().factFlow().stream()
                        .map(one -> new FlowStepRequest(one.step(), one.done(), one.reason()))
                        .toList());
    }

    private static List<Ruling.Factor> factors(List<FactorRequest> given) {
        return given.stream()
                .map(one -> new Ruling.Factor(one.factor(), one.text()))
                .toList();
    }

    private static List<FactorRequest> texts(List<Ruling.Factor> factors) {
        return factors.stream()
                .map(one -> new FactorRequest(one.factor(), one.text()))
                .toList();
    }
}
