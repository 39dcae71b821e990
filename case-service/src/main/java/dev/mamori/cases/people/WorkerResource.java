package dev.mamori.cases.people;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.registry.BusinessName;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a business name meant in a contact, and where legal names are asked for (REQ-9.5, REQ-9.6). */
@Path("/v1/clients/{clientId}")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkerResource {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final IdentityStore identities;
    private final RegistryStore registry;
    private final ContactStore contacts;
    private final Audit audit;
    private final Clock clock;

    WorkerResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            IdentityStore identities,
            RegistryStore registry,
            ContactStore contacts,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.identities = identities;
        this.registry = registry;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Path("/contacts/{contactId}/workers")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "findWorkers",
            summary = "Find whom a business name meant in a contact",
            description =
                    "By who had the name at the centre on the day of the contact; that it was asked is on record.")
    public Page<WorkerView> find(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") ContactId contactId,
            @Parameter(description = "As the customer heard it.", required = true)
                    @QueryParam("businessName")
                    @NotBlank @Size(max = BusinessName.MAX_LENGTH) String businessName) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            Contact contact = contacts.find(contactId, Sight.of(caller)).orElseThrow(Problems::notFound);
            LocalDate on = LocalDate.ofInstant(contact.startedAt(), JST);
            String law = identities.law(contact.queue()).orElse(null);
            List<StaffId> found = contact.centre() == null
                    ? List.of()
                    : registry.named(new BusinessName(businessName), contact.centre(), on);
            // Those who are known to have handled it come before others of the same name.
            List<StaffId> handled =
                    found.stream().filter(contact.staff()::contains).toList();
            audit.record(
                    "WORKER_LOOKED_UP",
                    "contact",
                    contactId.toString(),
                    null,
                    Map.of("staffIds", found.stream().map(StaffId::value).toList(), "legalNames", law != null));
            return new Page<>(
                    (handled.isEmpty() ? found : handled)
                            .stream()
                                    .map(each -> new WorkerView(
                                            each.value(),
                                            businessName,
                                            on,
                                            law,
                                            law == null
                                                    ? null
                                                    : identities
                                                            .legalName(each, on)
                                                            .orElse(null)))
                                    .toList(),
                    null);
        });
    }

    @PUT
    @Path("/queues/{queueId}/legal-name-rule")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "setLegalNameRule",
            summary = "Say that a law asks for legal names at a queue",
            description = "Looked up for each queue (業務ごとに個別に確認する).")
    @APIResponse(responseCode = "204", description = "It holds from now on.")
    public Response setRule(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the queue.") @PathParam("queueId") QueueId queueId,
            @Valid LegalNameRuleRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            requireQueue(queueId);
            identities.keepRule(queueId, wanted.law(), clock.instant(), caller.id());
            audit.record("LEGAL_NAME_RULE_SET", "queue", queueId.value(), wanted.law(), Map.of());
            return Reply.noContent();
        });
    }

    @DELETE
    @Path("/queues/{queueId}/legal-name-rule")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "removeLegalNameRule",
            summary = "Say that no law asks for legal names at a queue any more",
            description = "Where none did, nothing is found.")
    @APIResponse(responseCode = "204", description = "Business names are enough.")
    public Response removeRule(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the queue.") @PathParam("queueId") QueueId queueId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> {
            requireQueue(queueId);
            if (!identities.removeRule(queueId)) {
                throw Problems.notFound();
            }
            audit.record("LEGAL_NAME_RULE_REMOVED", "queue", queueId.value(), null, Map.of());
            return Reply.noContent();
        });
    }

    private void requireQueue(QueueId queue) {
        if (!registry.hasQueue(queue)) {
            throw Problems.notFound();
        }
    }
}
