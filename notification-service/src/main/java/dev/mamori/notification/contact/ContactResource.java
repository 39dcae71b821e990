package dev.mamori.notification.contact;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people at a client company who are told and asked. */
@Path("/v1/clients/{clientId}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contacts", description = "The people at a client company who are told and asked.")
public class ContactResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ContactService service;

    ContactResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, ContactService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @POST
    @RolesAllowed({Role.ADMIN, Role.CLIENT})
    @Operation(
            operationId = "addContact",
            summary = "Add a contact of the client",
            description = "Name and address are stored encrypted.")
    @APIResponse(
            responseCode = "201",
            description = "The contact is added.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response add(@PathParam("clientId") ClientId clientId, @Valid ContactRequest request) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, request, () -> {
            ContactService.Versioned made = service.add(clientId, request);
            return Reply.created(
                    "/v1/clients/" + clientId + "/contacts/" + made.view().contactId(), made.view(), made.version());
        });
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "listContacts", summary = "List the contacts of the client", description = "Audited.")
    public Page<ContactView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        UUID after =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(FIRST);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(clientId, after, limit + 1),
                        limit,
                        last -> cursors.sign(last.contactId().toString())));
    }

    @GET
    @Path("/{contactId}")
    @RolesAllowed({Role.ADMIN, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "getContact", summary = "Get a contact of the client", description = "Audited.")
    @APIResponse(
            responseCode = "200",
            description = "The contact, with its version as `ETag`.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") UUID contactId) {
        caller.mustAdminister(clientId);
        ContactService.Versioned found = transactions.inClient(clientId, () -> service.get(contactId));
        return Response.ok(found.view())
                .header("ETag", Etags.of(found.version()))
                .build();
    }

    @PUT
    @Path("/{contactId}")
    @RolesAllowed({Role.ADMIN, Role.CLIENT})
    @Operation(
            operationId = "changeContact",
            summary = "Change a contact of the client",
            description = "All members at once; the version seen goes in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The contact is changed.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response change(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") UUID contactId,
            @Valid ContactRequest request) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, request, () -> {
            ContactService.Versioned changed = service.change(contactId, request);
            return Reply.ok(changed.view(), changed.version());
        });
    }

    @DELETE
    @Path("/{contactId}")
    @RolesAllowed({Role.ADMIN, Role.CLIENT})
    @Operation(
            operationId = "removeContact",
            summary = "Remove a contact of the client",
            description = "Name and address are erased; that there was a contact stays in the audit trail.")
    @APIResponse(responseCode = "204", description = "The contact is removed.")
    public Response remove(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the contact.") @PathParam("contactId") UUID contactId) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, null, () -> {
            service.remove(contactId);
            return Reply.noContent();
        });
    }
}
