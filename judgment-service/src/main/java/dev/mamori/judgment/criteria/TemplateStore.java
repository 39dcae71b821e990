package dev.mamori.judgment.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The templates that this service brings along. */
@ApplicationScoped
public class TemplateStore {
    private final Template ccaj = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);

    /** Whether some template has this type. */
    public boolean knowsType(String typeCode) {
        return ccaj.type(typeCode).isPresent();
    }

    /** The template with this id, for example {@code CCAJ-DEFAULT}. */
    public Optional<Template> find(String id) {
        return ccaj.id().equals(id) ? Optional.of(ccaj) : Optional.empty();
    }
}
