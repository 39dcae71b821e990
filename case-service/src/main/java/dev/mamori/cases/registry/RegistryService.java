package dev.mamori.cases.registry;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Registers centres and people, in the registry transaction that the resource opened, and tells the other services. */
@ApplicationScoped
class RegistryService {
    static final String CENTRE_REGISTERED = "dev.mamori.centre.registered.v1";
    static final String STAFF_REGISTERED = "dev.mamori.staff.registered.v1";

    private final RegistryStore store;
    private final Audit audit;
    private final Feed feed;

    RegistryService(RegistryStore store, Audit audit, Feed feed) {
        this.store = store;
        this.audit = audit;
        this.feed = feed;
    }

    void register(Centre centre) {
        store.add(centre);
        audit.record("CENTRE_REGISTERED", "centre", centre.id().value(), null, Map.of());
        feed.append(
                CENTRE_REGISTERED,
                centre.id().value(),
                Map.of("centreId", centre.id().value(), "name", centre.name()));
    }

    void rename(StaffId staff, BusinessName name, LocalDate from) {
        if (store.staff(List.of(staff)).isEmpty()) {
            throw Problems.notFound();
        }
        if (!store.rename(staff, name, from)) {
            throw Problems.conflict(Text.of(
                    "この日以降の名前が登録されています。from には今の名前の開始日より後の日を指定してください。",
                    "She has a name from that day or later: give a later day in from."));
        }
        audit.record("STAFF_RENAMED", "staff", staff.value(), null, Map.of("from", from.toString()));
        tell(store.staff(List.of(staff)).get(staff));
    }

    void register(Staff staff) {
        store.add(staff);
        audit.record(
                "STAFF_REGISTERED", "staff", staff.id().value(), null, Map.of("roles", List.copyOf(staff.roles())));
        tell(staff);
    }

    /** The person by her name of today; whoever copies names replaces the one before. */
    void tell(Staff staff) {
        feed.append(
                STAFF_REGISTERED,
                staff.id().value(),
                Map.of(
                        "staffId", staff.id().value(),
                        "centreId", staff.centre().value(),
                        "businessName", staff.businessName().value()));
    }
}
