package dev.mamori.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The handlers of this service by what they listen to; one for each other service whose audit heads are kept here. */
@ApplicationScoped
class FeedHandlers {

    private final List<FeedHandler> all;

    FeedHandlers(
            @All List<FeedHandler> all,
            @ConfigProperty(name = "mamori.audit.keep-heads-of") Optional<List<String>> keepHeadsOf,
            Sql sql,
            ObjectMapper json) {
        this.all = new ArrayList<>(all);
        keepHeadsOf.orElse(List.of()).forEach(source -> this.all.add(new AuditHeadConsumer(source, sql, json)));
    }

    Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        all.forEach(handler -> sources.add(handler.source()));
        return sources;
    }

    /** Whether anything wants the feeds of this kind. */
    boolean listen(String source, FeedHandler.From kind) {
        return all.stream()
                .filter(handler -> handler.source().equals(source))
                .anyMatch(handler -> handler.from() == kind || handler.from() == FeedHandler.From.ANY);
    }

    boolean want(String source, String type) {
        return all.stream().anyMatch(handler -> takes(handler, source, type));
    }

    void apply(String source, CloudEvent event) {
        for (FeedHandler handler : all) {
            if (takes(handler, source, event.type())) {
                handler.apply(event);
            }
        }
    }

    private static boolean takes(FeedHandler handler, String source, String type) {
        return handler.source().equals(source) && handler.types().contains(type);
    }
}
