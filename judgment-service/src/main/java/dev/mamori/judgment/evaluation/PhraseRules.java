package dev.mamori.judgment.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.evaluation.Evaluation.Suggestion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.platform.web.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Offers codes for words that nobody has confirmed yet (requirements 1.3). The rules are data
 * ({@code criteria/phrases-ja.yaml}): what to look for, what looks alike and is not, and in which surroundings. A
 * suggestion is never a hit.
 */
public final class PhraseRules {
    /** Where the rules lie on the class path. */
    public static final String JAPANESE = "/criteria/phrases-ja.yaml";

    private static final int REMEMBERED = 2_000;

    private final List<Rule> rules;
    private final Memo<Said, Map<String, String>> matches = new Memo<>(REMEMBERED, this::matches);
    private final Memo<String, Set<String>> lookAlikes = new Memo<>(REMEMBERED, this::lookAlikesIn);

    private PhraseRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * @param any the words contain one of these
     * @param not phrases that are taken out before looking
     * @param manner the listener's note contains one of these; then the words do not matter
     * @param needs surroundings: one of these must be in the words or in the note
     * @param post only for what was published (a post on a public site)
     * @param yields codes that are offered instead when they match as well
     */
    private record Rule(
            String code,
            List<Pattern> any,
            List<Pattern> not,
            List<Pattern> manner,
            List<Pattern> needs,
            boolean post,
            Set<String> yields) {}

    /** Reads rules from a resource of this module. */
    public static PhraseRules read(String resource) {
        try (InputStream yaml = PhraseRules.class.getResourceAsStream(resource)) {
            return new PhraseRules(StreamSupport.stream(
                            new YAMLMapper().readTree(yaml).required("rules").spliterator(), false)
                    .flatMap(PhraseRules::rules)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }

    /** The codes that a rule exists for. */
    public Set<String> codes() {
        return rules.stream().map(Rule::code).collect(Collectors.toSet());
    }

    /** What the words of one conduct may be, in the rules' order, without what is confirmed already. */
    List<Suggestion> suggest(Conduct conduct, Scene scene) {
        var set = scene.setAt(conduct.at());
        if (conduct.kind() == FactSheet.ConductKind.SUMMARY_ONLY || conduct.verbatim() == null || set.isEmpty()) {
            return List.of();
        }
        var onSns = scene.contact(conduct.contactId())
                .filter(contact -> contact.channel() == Channel.SNS)
                .isPresent();
        var found = new LinkedHashMap<>(matches.of(new Said(conduct.verbatim(), conduct.manner(), onSns)));
        conduct.confirmedCodes().forEach(code -> found.remove(code.code()));
        return found.entrySet().stream()
                .map(entry -> set.get()
                        .criterion(entry.getKey())
                        .filter(line ->
                                Preconditions.unmet(line, conduct, scene).isEmpty())
                        .map(line -> new Suggestion(
                                conduct.conductId(),
                                line.code(),
                                line.typeCode(),
                                line.outcome(),
                                entry.getValue(),
                                "PHRASE",
                                Text.of(
                                        "「" + entry.getValue() + "」が「"
                                                + line.label().ja() + "」の言い方に当たります（" + line.seed() + "）。",
                                        "\"" + entry.getValue() + "\" is a way of saying \""
                                                + line.label().en() + "\" (" + line.seed() + ").")))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What is said, with all that a rule looks at. */
    private record Said(String verbatim, String manner, boolean onSns) {}

    /** The codes whose rules match, each with the phrase that it saw. */
    private Map<String, String> matches(Said said) {
        var words = new Utterance(said.verbatim());
        var manner = new Utterance(said.manner() == null ? "" : said.manner());
        var post = words.isPost() || said.onSns();
        var found = new LinkedHashMap<String, String>();
        for (var rule : rules) {
            if (!rule.post() || post) {
                match(rule, words, manner).ifPresent(phrase -> found.putIfAbsent(rule.code(), phrase));
            }
        }
        rules.stream()
                .filter(rule -> rule.yields().stream().anyMatch(found::containsKey))
                .forEach(rule -> found.remove(rule.code()));
        return found;
    }

    /** The types of which the words hold a known look-alike, such as 死ぬほど. */
    Set<String> lookAlikes(String words) {
        return lookAlikes.of(words);
    }

    private Set<String> lookAlikesIn(String words) {
        var utterance = new Utterance(words);
        return rules.stream()
                .filter(rule -> utterance.find(rule.not(), List.of()).isPresent())
                .map(rule -> rule.code().substring(0, rule.code().indexOf('.')))
                .collect(Collectors.toSet());
    }

    private static Optional<String> match(Rule rule, Utterance words, Utterance manner) {
        if (!rule.needs().isEmpty()
                && words.find(rule.needs(), List.of()).isEmpty()
                && manner.find(rule.needs(), List.of()).isEmpty()) {
            return Optional.empty();
        }
        return manner.find(rule.manner(), List.of()).or(() -> words.find(rule.any(), rule.not()));
    }

    private static Stream<Rule> rules(JsonNode node) {
        return node.has("codes")
                ? StreamSupport.stream(node.get("codes").spliterator(), false).map(code -> rule(code.asText(), node))
                : Stream.of(rule(node.required("code").asText(), node));
    }

    private static Rule rule(String code, JsonNode node) {
        return new Rule(
                code,
                patterns(node.path("any")),
                patterns(node.path("not")),
                patterns(node.path("manner")),
                patterns(node.path("needs")),
                node.path("post").asBoolean(),
                StreamSupport.stream(node.path("yields").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()));
    }

    private static List<Pattern> patterns(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(pattern -> Pattern.compile(pattern.asText()))
                .toList();
    }
}
