package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the terms of a set against its template and collects every reason for which they cannot be agreed. */
public final class TermsReader {
    private final Template template;
    private final List<Violation> reasons = new ArrayList<>();

    private TermsReader(Template template) {
        this.template = template;
    }

    /** The terms, valid only when there are no reasons against them. */
    public record Result(Terms terms, List<Violation> reasons) {}

    /**
     * Reads a draft.
     *
     * @param knownQueues the client's registered queues, or null when the terms were checked before
     */
    public static Result read(DraftTerms draft, Template template, Set<String> knownQueues) {
        var reader = new TermsReader(template);
        reader.types(draft.types());
        var parameters = reader.settings("/parameters", draft.parameters());
        var queues = new LinkedHashMap<String, Terms.QueueTerms>();
        for (int i = 0; i < draft.queues().size(); i++) {
            reader.queue("/queues/" + i, draft.queues().get(i), knownQueues, queues);
        }
        var lines = OwnLineReader.read(draft.lines(), template);
        reader.reasons.addAll(lines.reasons());
        return new Result(new Terms(parameters, queues, lines.lines()), List.copyOf(reader.reasons));
    }

    /** A set may add to the types but not leave one out (REQ-3.13, REQ-12.2.1). */
    private void types(List<String> listed) {
        if (listed.isEmpty()) {
            return;
        }
        for (var type : template.types()) {
            if (!listed.contains(type.code())) {
                refuse(
                        "/types",
                        "TYPE_MISSING",
                        Text.of(
                                "類型" + type.mark() + type.label().ja() + "（" + type.code()
                                        + "）がありません。12類型すべてが必要です。[REQ-12.2.1]",
                                "Type " + type.no() + " (" + type.code()
                                        + ") is missing. A set holds all twelve types. [REQ-12.2.1]"));
            }
        }
        for (var code : listed) {
            if (code == null || template.type(code).isEmpty()) {
                var known = template.types().stream().map(HarassmentType::code).toList();
                refuse(
                        "/types",
                        "TYPE_UNKNOWN",
                        Text.of(
                                "類型 " + code + " はありません。" + String.join("・", known) + " のいずれかです。",
                                "There is no type " + code + ": one of " + String.join(", ", known) + "."));
            }
        }
    }

    private void queue(
            String at, DraftTerms.DraftQueue draft, Set<String> known, Map<String, Terms.QueueTerms> queues) {
        var id = draft.queueId();
        if (id == null || known != null && !known.contains(id)) {
            refuse(
                    at + "/queueId",
                    "QUEUE_UNKNOWN",
                    Text.of(
                            "窓口 " + id + " は、このクライアントの窓口として登録されていません。"
                                    + (known == null ? "" : "登録: " + String.join("・", known) + "。"),
                            "The queue " + id + " is not registered for this client"
                                    + (known == null ? "." : "; registered are " + String.join(", ", known) + ".")));
            return;
        }
        if (queues.containsKey(id)) {
            refuse(
                    at + "/queueId",
                    "QUEUE_TWICE",
                    Text.of("窓口 " + id + " が2回書かれています。", "The queue " + id + " is given twice."));
        }
        var att = time(at + "/attMinutes", draft.attMinutes());
        if (att.isPresent() && (draft.attSampleCalls() == null || blank(draft.attPeriod()))) {
            refuse(
                    at + "/attSampleCalls",
                    "ATT_SOURCE_MISSING",
                    Text.of(
                            "ATTには、もとにした通話数（attSampleCalls）と期間（attPeriod）が必要です。[REQ-6.1.6]",
                            "An ATT needs the number of calls (attSampleCalls) and the period (attPeriod) it was taken"
                                    + " from. [REQ-6.1.6]"));
        }
        int sample = draft.attSampleCalls() == null ? 0 : draft.attSampleCalls();
        if (sample < 0) {
            refuse(
                    at + "/attSampleCalls",
                    "VALUE_NEGATIVE",
                    Text.of("通話数は0以上で指定してください。", "The number of calls must not be negative."));
        }
        queues.put(
                id,
                new Terms.QueueTerms(
                        att,
                        sample,
                        blank(draft.attPeriod()) ? null : draft.attPeriod(),
                        time(at + "/averageHandleMinutes", draft.averageHandleMinutes()),
                        settings(at + "/parameters", draft.parameters())));
    }

    private Map<String, Setting> settings(String at, Map<String, Object> written) {
        var settings = new LinkedHashMap<String, Setting>();
        written.forEach((name, value) -> {
            var parameter = template.parameters().get(name);
            if (parameter == null) {
                refuse(
                        at + "/" + name,
                        "PARAMETER_UNKNOWN",
                        Text.of(
                                "パラメーター " + name + " はありません。"
                                        + String.join("・", template.parameters().keySet()) + " のいずれかです。",
                                "There is no parameter " + name + ": one of "
                                        + String.join(
                                                ", ", template.parameters().keySet()) + "."));
                return;
            }
            switch (SettingReader.read(parameter, value)) {
                case SettingReader.Read(var setting) -> settings.put(name, setting);
                case SettingReader.Refused(var code, var why) -> refuse(at + "/" + name, code, why);
            }
        });
        return settings;
    }

    private Optional<Duration> time(String at, Object written) {
        return switch (SettingReader.minutes(written)) {
            case null -> Optional.empty();
            case SettingReader.Refused(var code, var why) -> {
                refuse(at, code, why);
                yield Optional.empty();
            }
            case SettingReader.Read(Setting.Amount(var minutes)) -> Optional.of(Amounts.minutes(minutes));
            case SettingReader.Read other -> throw new IllegalStateException("Not minutes: " + other);
        };
    }

    private void refuse(String pointer, String code, Text why) {
        reasons.add(Violation.at(pointer, code, why));
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
