package dev.mamori.blocklist.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Hears that a verdict was withdrawn, and suspends the entries that rest on it. */
@ApplicationScoped
class JudgmentWithdrawnConsumer implements FeedHandler {
    private final BlockEntryService entries;
    private final ObjectMapper json;

    JudgmentWithdrawnConsumer(BlockEntryService entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    @RegisterForReflection
    record Withdrawn(UUID judgmentId) {}

    @Override
    public String source() {
        return "judgment";
    }

    @Override
    public Set<String> types() {
        return Set.of("dev.mamori.judgment.withdrawn.v1");
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        entries.suspendFor(event.dataAs(Withdrawn.class, json).judgmentId());
    }
}
