package dev.mamori.cases.contact;

import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts, for those who may see them: a communicator her own, site roles their centre's. */
@Path("/v1/clients/{clientId}/contacts")
@Tag(name = "Contacts", description = "What happened in calls and other contacts, derived from events.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR})
public class ContactResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ContactStore contacts;
    private final RegistryStore registry;
    private final Clock clock;

    ContactResource(
            Caller caller,
            Transactions transactions,
            Cursors cursors,
            ContactStore contacts,
            RegistryStore registry,
            Clock clock) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.contacts = contacts;
        this.registry = registry;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listContacts",
            summary = "List contacts, latest first",
            description = "A communicator sees her own, site roles those of their centre.")
    public Page<ContactSummaryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only the contact of this call of the PBX.") @QueryParam("callId") @Size(max = 200) String callId,
            @Parameter(description = "Only contacts that this queue took.") @QueryParam("queueId") QueueId queueId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        var filter = new ContactStore.Filter(
                callId,
                queueId == null ? null : queueId.value(),
                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                after.map(key -> ContactId.valueOf(key.get(1))).orElse(null));
        return transactions.inClient(clientId, () -> Page.of(
                        contacts.list(filter, Sight.of(caller), limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.startedAt().toString(), last.id().toString()))
                .map(ContactSummaryView::of));
    }

    @GET
    @Path("/{contactId}")
    @Operation(
            operationId = "getContact",
            summary = "Get a contact with its segments and words",
            description = "Derived from all events so far, whatever order they came in.")
    public ContactView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            Contact contact = contacts.find(contactId, Sight.of(caller)).orElseThrow(Problems::notFound);
            return ContactView.of(
                    contactId, contact, registry.staff(contact.staff()).keySet(), clock.instant());
        });
    }
}
