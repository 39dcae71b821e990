package dev.mamori.judgment.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The templates that this service brings along. */
@ApplicationScoped
public class TemplateStore {
    private final Template ccaj = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);

    /** Whether some template has this type. */
    public boolean knowsType(String typeCode) {
        return ccaj.type(typeCode).isPresent();
    }

    /** The codes of the twelve types in the guideline's order. */
    public List<String> typeCodes() {
        return ccaj.types().stream().map(HarassmentType::code).toList();
    }

    /** The ids of all templates. */
    List<String> ids() {
        return List.of(ccaj.id());
    }

    /** The template with this id, for example {@code CCAJ-DEFAULT}. */
    public Optional<Template> find(String id) {
        return ccaj.id().equals(id) ? Optional.of(ccaj) : Optional.empty();
    }
}
