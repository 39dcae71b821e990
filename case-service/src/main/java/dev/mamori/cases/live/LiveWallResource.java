package dev.mamori.cases.live;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.SegmentKind;
import dev.mamori.cases.contact.Speaker;
import dev.mamori.cases.guard.Alert;
import dev.mamori.cases.guard.AlertService;
import dev.mamori.cases.guard.OperationLimits;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.Staff;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is going on at a centre: each running contact with its time against the limit, alerts and last words. */
@Path("/v1/centres/{centreId}/live-contacts")
@Tag(name = "Live")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SUPERVISOR, Role.MANAGER})
public class LiveWallResource {
    private final Caller caller;
    private final Transactions transactions;
    private final ContactStore contacts;
    private final AlertService alerts;
    private final RegistryStore registry;
    private final Clock clock;

    LiveWallResource(
            Caller caller,
            Transactions transactions,
            ContactStore contacts,
            AlertService alerts,
            RegistryStore registry,
            Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.contacts = contacts;
        this.alerts = alerts;
        this.registry = registry;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLiveContacts",
            summary = "List a centre's running contacts, longest first",
            description = "At most 200, of the clients in your token that the centre answers for.")
    public Page<LiveContactView> list(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId) {
        caller.mustSeeCentre(centreId.value());
        return transactions.across(CrossClient.LIVE_WALL, () -> new Page<>(running(centreId), null));
    }

    private List<LiveContactView> running(CentreId centre) {
        Instant now = clock.instant();
        Map<ContactId, String> running = contacts.running(centre, caller.clients());
        Map<ContactId, Contact> found = contacts.all(running.keySet());
        var people = registry.staff(found.values().stream()
                .map(Contact::handler)
                .filter(Objects::nonNull)
                .toList());
        return found.entrySet().stream()
                .map(each -> view(running.get(each.getKey()), each.getKey(), each.getValue(), people, now))
                .toList();
    }

    private LiveContactView view(
            String client, ContactId id, Contact contact, Map<StaffId, Staff> people, Instant now) {
        OperationLimits limits = alerts.limits(client, contact.queue());
        Duration talk = contact.total(SegmentKind.TALK, now);
        StaffId handler = contact.handler();
        return new LiveContactView(
                client,
                id.value(),
                contact.queue() == null ? null : contact.queue().value(),
                handler == null ? null : handler.value(),
                people.containsKey(handler) ? people.get(handler).businessName().value() : null,
                contact.startedAt(),
                talk.toSeconds(),
                limits.time() == null ? null : limits.time().toSeconds(),
                limits.isOver(talk),
                alerts.of(id.value()).stream().map(Alert::kind).toList(),
                contact.utterances().stream()
                        .filter(each -> each.utterance().speaker() == Speaker.CUSTOMER)
                        .reduce((earlier, later) -> later)
                        .map(each -> each.utterance().words())
                        .orElse(null));
    }
}
