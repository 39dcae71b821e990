package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The default criteria as data: a text to copy and agree on, never a set to judge by (REQ-0.3).
 *
 * @param id for example {@code CCAJ-DEFAULT}
 * @param source the document that it was taken from
 * @param elements the three elements of harassment in their order (REQ-1.6)
 * @param references the works of the guideline's chapter 5
 * @param axes the two axes, each with its values (REQ-4.1)
 */
public record Template(
        String id,
        String version,
        String source,
        Map<String, String> principles,
        Map<String, String> comparators,
        Map<String, String> outcomes,
        Map<String, String> individualRules,
        List<Rule> rules,
        Map<String, Parameter> parameters,
        List<Procedure> procedures,
        List<Label> elements,
        List<Axis> axes,
        List<Label> individualFactors,
        List<Label> weighingFactors,
        List<Label> responseFactors,
        List<Reference> references,
        List<HarassmentType> types) {

    /**
     * A work that the guideline refers to in its chapter 5 (REQ-0.6).
     *
     * @param code for example {@code REF.MHLW_MANUAL}
     */
    public record Reference(String code, String title, String publisher, String seed) {}

    /** A sentence that every judgment follows. */
    public record Rule(String code, String text, String seed, String basis) {}

    /**
     * A number of the procedures, not of the types.
     *
     * @param comparator null where it only counts
     * @param parameter the parameter that holds its limit, or null
     */
    public record Procedure(
            String code,
            String label,
            Comparison comparator,
            String parameter,
            Integer min,
            Integer max,
            String seed) {}

    /**
     * A code with its label.
     *
     * @param label the English part is null where the data has none
     * @param textRequired true when the code says nothing without words ({@code IND.OTHER})
     */
    public record Label(String code, Text label, boolean textRequired) {}

    /** One of the two axes with the values that it can take. */
    public record Axis(String code, Text label, List<String> values) {}

    public Optional<HarassmentType> type(String code) {
        return types.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    /** All lines by code, in the guideline's order. */
    public Map<String, Criterion> criteria() {
        var all = new LinkedHashMap<String, Criterion>();
        types.forEach(type -> type.criteria().forEach(line -> all.put(line.code(), line)));
        return all;
    }
}
