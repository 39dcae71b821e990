package dev.mamori.judgment.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The default criteria read once more, naively and independently of the engine: straight from the YAML file, second by
 * second, window by window. It shares no code with what it checks but the fact sheet.
 */
final class NaiveReading {
    /** The averages of {@link Sheets#defaults}, in seconds. */
    private static final Map<String, Integer> ATT = Map.of("AOZ-WASH", 720, "MRI-CARE", 540);

    private final JsonNode root;

    NaiveReading() {
        try (var yaml = NaiveReading.class.getResourceAsStream("/criteria/ccaj-default.yaml")) {
            root = new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The codes of all lines of words and acts. */
    List<String> conductCodes() {
        var codes = new ArrayList<String>();
        for (var type : root.path("types")) {
            for (var section : List.of("conduct", "individual_examples")) {
                type.path(section).forEach(line -> codes.add(line.path("code").asText()));
            }
        }
        return codes;
    }

    /** What is hit, as {@code code=outcome}. */
    Set<String> hits(FactSheet facts) {
        var hits = new TreeSet<String>();
        for (var type : root.path("types")) {
            for (var line : type.path("metrics")) {
                if (counted(line, facts)) {
                    hits.add(line.path("code").asText() + "="
                            + line.path("outcome").asText());
                }
            }
            for (var section : List.of("conduct", "individual_examples")) {
                for (var line : type.path(section)) {
                    if (said(line, facts)) {
                        hits.add(line.path("code").asText() + "="
                                + line.path("outcome").asText());
                    }
                }
            }
        }
        return hits;
    }

    private boolean counted(JsonNode line, FactSheet facts) {
        int threshold = parameter(line.path("threshold_param").asText());
        var contacts = facts.contacts().stream()
                .filter(Contact::sameMatter)
                .filter(contact -> on(line, contact))
                .toList();
        return switch (line.path("code").asText()) {
            case "TIME.SINGLE_CONTACT" -> contacts.stream().anyMatch(contact -> held(contact) >= threshold * 60);
            case "TIME.ATT_MULTIPLE" ->
                contacts.stream()
                        .anyMatch(contact -> ATT.containsKey(contact.queueId())
                                && held(contact) >= threshold * ATT.get(contact.queueId()));
            case "TIME.CUMULATIVE" ->
                windows(contacts, "cumulative_window_days").stream().anyMatch(window -> {
                    var holding =
                            window.stream().filter(contact -> held(contact) > 0).toList();
                    return holding.stream().mapToInt(NaiveReading::held).sum() >= threshold * 60 && spread(holding);
                });
            case "REPEAT.SAME_COMPLAINT_AFTER_ANSWER" ->
                repeats(contacts, facts.matter().answeredAt(), facts).stream()
                        .anyMatch(window -> window.size() >= threshold);
            case "REPEAT.CONTACT_AFTER_CLOSE" ->
                repeats(contacts, facts.matter().closedAt(), facts).stream()
                        .anyMatch(window -> window.size() >= threshold);
            case "REPEAT.CROSS_DESK_OR_CHANNEL" ->
                repeats(contacts, facts.matter().closedAt(), facts).stream()
                        .anyMatch(window -> window.size() >= threshold && crossing(window));
            default -> false;
        };
    }

    private boolean said(JsonNode line, FactSheet facts) {
        var code = line.path("code").asText();
        return facts.conduct().stream()
                .filter(conduct -> conduct.confirmedCodes().stream()
                        .anyMatch(one -> one.code().equals(code) && one.confirmedBy() != null))
                .filter(conduct -> conduct.kind() == FactSheet.ConductKind.VERBATIM)
                .filter(conduct -> facts.contacts().stream()
                        .anyMatch(contact -> contact.contactId().equals(conduct.contactId()) && on(line, contact)))
                .filter(conduct -> !code.equals("APOLOGY.VISIT_AFTER_APOLOGY")
                        || facts.apologies().stream()
                                .anyMatch(apology -> apology.kind() == FactSheet.ApologyKind.FULL
                                        && !apology.at().isAfter(conduct.at())))
                .filter(conduct -> !code.equals("ABUSE.MOCKING_VOICE") || conduct.manner() != null)
                .anyMatch(conduct -> !Boolean.TRUE.equals(conduct.neededForTheMatter())
                        || !Set.of("PRIVACY.AGE_FAMILY_MARRIAGE", "PRIVACY.IDENTIFYING_DATA")
                                .contains(code));
    }

    private List<List<Contact>> repeats(List<Contact> contacts, Instant after, FactSheet facts) {
        var overdue = facts.matter().promises().stream()
                .anyMatch(promise -> promise.keptAt() == null && promise.dueAt().isBefore(facts.asOf()));
        if (after == null || overdue) {
            return List.of();
        }
        return windows(
                contacts.stream()
                        .filter(contact -> contact.startedAt().isAfter(after))
                        .filter(contact -> !contact.clarification())
                        .filter(contact -> facts.matter().promises().stream()
                                .noneMatch(promise -> promise.keptAt() == null
                                        || promise.keptAt().isAfter(contact.startedAt())))
                        .toList(),
                "repeat_window_days");
    }

    /** For each contact those of the days that end with it. */
    private List<List<Contact>> windows(List<Contact> contacts, String days) {
        var length = Duration.ofDays(parameter(days));
        return contacts.stream()
                .map(last -> contacts.stream()
                        .filter(one -> !one.startedAt().isAfter(last.startedAt())
                                && !one.startedAt().isBefore(last.startedAt().minus(length)))
                        .toList())
                .toList();
    }

    private static boolean spread(List<Contact> contacts) {
        var workers = new HashSet<String>();
        contacts.forEach(contact -> workers.addAll(contact.staffIds()));
        return workers.size() >= 2
                || contacts.stream().map(Contact::channel).distinct().count() >= 2;
    }

    private boolean crossing(List<Contact> contacts) {
        long least = parameter("cross_desk_min_distinct");
        return contacts.stream().map(Contact::queueId).distinct().count() >= least
                || contacts.stream().map(Contact::channel).distinct().count() >= least;
    }

    /** Each second of the contact that is talk and nothing else. */
    private static int held(Contact contact) {
        int seconds = 0;
        for (var at = contact.startedAt(); at.isBefore(contact.endedAt()); at = at.plusSeconds(1)) {
            var now = at;
            var kinds = contact.segments().stream()
                    .filter(segment ->
                            !segment.from().isAfter(now) && segment.to().isAfter(now))
                    .map(segment -> segment.kind().name())
                    .distinct()
                    .toList();
            seconds += kinds.equals(List.of("TALK")) ? 1 : 0;
        }
        return seconds;
    }

    private static boolean on(JsonNode line, Contact contact) {
        if (!line.has("channel")) {
            return true;
        }
        for (var channel : line.path("channel")) {
            if (channel.asText().equals(contact.channel().name())) {
                return true;
            }
        }
        return false;
    }

    private int parameter(String name) {
        return root.path("criteria_set")
                .path("parameters")
                .path(name)
                .path("value")
                .asInt();
    }
}
