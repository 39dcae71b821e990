package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import java.util.List;

/**
 * One of the guideline's twelve types with its lines (REQ-3.13).
 *
 * @param code for example {@code TIME}
 * @param no 1 to 12
 * @param mark ① to ⑫
 * @param headings the headings of its table, in Japanese
 * @param individualRule how the right-hand column is to be read, a key of {@link Template#individualRules}
 * @param weighingRequired degree, request and combination must be weighed (REQ-6.5.0, REQ-6.6.0)
 * @param escalates a supervisor is called at once (REQ-9.3)
 * @param notThis what looks like it and is not
 * @param moneyLinesLeftToCentre the guideline draws no line on money (REQ-6.12.3)
 */
public record HarassmentType(
        String code,
        int no,
        String mark,
        Text label,
        List<String> headings,
        String individualRule,
        boolean weighingRequired,
        boolean escalates,
        boolean moneyLinesLeftToCentre,
        String seed,
        List<String> notThis,
        List<Criterion> criteria) {

    public HarassmentType {
        headings = List.copyOf(headings);
        notThis = List.copyOf(notThis);
        criteria = List.copyOf(criteria);
    }
}
