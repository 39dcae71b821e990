package dev.mamori.judgment.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the copy of the centres and their staff, which case-service owns. */
@ApplicationScoped
class StaffConsumer implements FeedHandler {
    private static final String CENTRE = "dev.mamori.centre.registered.v1";
    private static final String STAFF = "dev.mamori.staff.registered.v1";

    private final RegistryStore store;
    private final ObjectMapper json;

    StaffConsumer(RegistryStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @RegisterForReflection
    record Centre(String centreId, String name) {}

    @RegisterForReflection
    record Staff(String staffId, String centreId, String businessName) {}

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(CENTRE, STAFF);
    }

    @Override
    public From from() {
        return From.REGISTRIES;
    }

    @Override
    public void apply(CloudEvent event) {
        if (event.type().equals(CENTRE)) {
            var centre = event.dataAs(Centre.class, json);
            store.keepCentre(centre.centreId(), centre.name());
        } else {
            var staff = event.dataAs(Staff.class, json);
            store.keepStaff(staff.staffId(), staff.centreId(), staff.businessName());
        }
    }
}
