package dev.mamori.judgment.criteria;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.JsonErrors;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What goes in and out of a set besides its terms: comments, differences, YAML; in the client's transaction. */
@ApplicationScoped
class CriteriaExchangeService {
    private final CriteriaSetStore store;
    private final TemplateStore templates;
    private final ObjectMapper json;
    private final Validator validator;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CriteriaExchangeService(
            CriteriaSetStore store,
            TemplateStore templates,
            ObjectMapper json,
            Validator validator,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.json = json;
        this.validator = validator;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a comment while the version can still change or be refused (REQ-6.0.4). */
    void comment(CriteriaSetRow row, String words) {
        if (row.state != SetState.DRAFT && row.state != SetState.PROPOSED) {
            throw Problems.conflict(Text.of(
                    "合意された版には意見を付けられません。次の版の下書きに付けてください。",
                    "An agreed version takes no comments: comment on the draft of the next one."));
        }
        store.add(Ids.next(), row.setId, new Voice(caller.id(), capacity(), words, clock.instant()));
        audit.record("CRITERIA_SET_COMMENTED", "criteria-set", row.setId.toString(), null, Map.of());
    }

    /** Compared with another version, else with the one in force, else with the template. */
    DifferencesView differences(CriteriaSetRow row, UUID againstOrNull) {
        var after = readable(row);
        var before = againstOrNull == null
                ? store.rowInForce(clock.instant())
                        .filter(other -> !other.setId.equals(row.setId))
                        .map(this::readable)
                        .orElseGet(() -> plain(after.template()))
                : readable(store.row(againstOrNull)
                        .orElseThrow(() -> Problems.unknownReference("against", againstOrNull.toString())));
        var told = Differences.between(before, after);
        return new DifferencesView(
                before.version(),
                after.version(),
                told.isEmpty() ? List.of(Text.of("変わるところはありません。", "Nothing changes.")) : told);
    }

    String yaml(CriteriaSetRow row) {
        var terms = store.terms(row);
        return CriteriaYaml.write(
                row.versionName, terms, templates.find(terms.basedOn()).orElseThrow());
    }

    /** What a person wrote, checked as if it had been sent as JSON. */
    CriteriaSetRequest read(String yaml) {
        CriteriaSetRequest wanted;
        try {
            wanted = json.treeToValue(CriteriaYaml.read(yaml), CriteriaSetRequest.class);
        } catch (JsonMappingException wrong) {
            throw Objects.requireNonNull(JsonErrors.problem(wrong));
        } catch (JsonProcessingException wrong) {
            var at = wrong.getLocation();
            var line = at == null || at.equals(JsonLocation.NA) ? 0 : at.getLineNr();
            throw Problems.invalid(
                    "/yaml",
                    "YAML_UNREADABLE",
                    Text.of(
                            "YAML を読めません" + (line > 0 ? "（" + line + "行目付近）" : "") + "：" + wrong.getOriginalMessage(),
                            "The YAML cannot be read" + (line > 0 ? " (near line " + line + ")" : "") + ": "
                                    + wrong.getOriginalMessage()));
        }
        if (wanted == null) {
            throw Problems.invalid("/yaml", "YAML_EMPTY", Text.of("YAML が空です。", "The YAML is empty."));
        }
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return wanted;
    }

    private CriteriaSet readable(CriteriaSetRow row) {
        return store.readable(row).orElseThrow(Problems::notFound);
    }

    private static CriteriaSet plain(Template template) {
        var terms = TermsReader.read(new DraftTerms(template.id(), null, null, null, null, null), template, null);
        return new CriteriaSet(new UUID(0, 0), template.id() + " " + template.version(), template, terms.terms());
    }

    private Voice.Capacity capacity() {
        if (caller.has(Role.CLIENT)) {
            return Voice.Capacity.CLIENT;
        }
        return caller.has(Role.MANAGER) || caller.has(Role.SPECIALIST) ? Voice.Capacity.AGENCY : Voice.Capacity.WORKER;
    }
}
