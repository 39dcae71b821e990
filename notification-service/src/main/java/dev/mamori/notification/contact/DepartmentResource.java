package dev.mamori.notification.contact;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the agency's departments get mail about a client's matters. */
@Path("/v1/clients/{clientId}/departments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
@Tag(name = "Departments", description = "Where the agency's departments get mail about a client's matters.")
public class DepartmentResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final DepartmentService service;

    DepartmentResource(Caller caller, Commands commands, Transactions transactions, DepartmentService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listDepartmentAddresses",
            summary = "List the departments' mailboxes",
            description = "At most one for each department, so on one page.")
    public Page<DepartmentView> list(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, () -> new Page<>(service.list(), null));
    }

    @GET
    @Path("/{department}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "getDepartmentAddress",
            summary = "Get a department's mailbox",
            description = "With the version that a change needs.")
    @APIResponse(
            responseCode = "200",
            description = "The mailbox, with its version as `ETag`.",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The department.") @PathParam("department") Department department) {
        caller.mustAdminister(clientId);
        DepartmentService.Versioned found = transactions.inClient(clientId, () -> service.get(department));
        return Response.ok(found.view())
                .header("ETag", Etags.of(found.version()))
                .build();
    }

    @PUT
    @Path("/{department}")
    @Operation(
            operationId = "setDepartmentAddress",
            summary = "Set a department's mailbox",
            description =
                    "Takes the place of the one before: then the version seen goes in `If-Match`. The first needs none.")
    @APIResponse(
            responseCode = "200",
            description = "The mailbox is set.",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response put(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The department.") @PathParam("department") Department department,
            @Valid DepartmentRequest request) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, request, () -> {
            DepartmentService.Versioned set = service.put(clientId, department, request);
            return Reply.ok(set.view(), set.version());
        });
    }

    @DELETE
    @Path("/{department}")
    @Operation(
            operationId = "removeDepartmentAddress",
            summary = "Remove a department's mailbox",
            description =
                    "It gets no mail any more; its notices can still be read. The version seen goes in `If-Match`.")
    @APIResponse(responseCode = "204", description = "The mailbox is removed.")
    public Response remove(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The department.") @PathParam("department") Department department) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, null, () -> {
            service.remove(department);
            return Reply.noContent();
        });
    }
}
