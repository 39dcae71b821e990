package dev.mamori.cases.registry;

import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Centres and their people. They serve all clients, so they are registries. */
@Path("/v1/centres")
@Tag(name = "Centres", description = "Sites and their people, known by business names.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CentreResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final RegistryService registry;
    private final RegistryStore store;

    CentreResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            RegistryService registry,
            RegistryStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.registry = registry;
        this.store = store;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "registerCentre",
            summary = "Register a centre",
            description = "Needed before people and contacts of the site. An id that is taken is a 409.")
    @APIResponse(
            responseCode = "201",
            description = "The centre; the other services hear of it by the feed of the registries.",
            content = @Content(schema = @Schema(implementation = CentreView.class)))
    public Response register(@Valid CentreRequest wanted) {
        return commands.performInRegistry(wanted, () -> {
            Centre centre = wanted.toCentre();
            registry.register(centre);
            return Reply.created("/v1/centres/" + centre.id(), CentreView.of(centre));
        });
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listCentres",
            summary = "List centres: an admin's all, others' own",
            description = "Ordered by id.")
    public Page<CentreView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        Set<String> seen = caller.has(Role.ADMIN) ? null : caller.centres();
        return transactions.inRegistry(() -> Page.of(
                        store.centres(seen, after, limit + 1),
                        limit,
                        last -> cursors.sign(last.id().value()))
                .map(CentreView::of));
    }

    @POST
    @Path("/{centreId}/staff")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "registerStaff",
            summary = "Register a person of a centre",
            description = "By the business name; a legal name has a place of its own.")
    @APIResponse(
            responseCode = "201",
            description = "The person; the other services hear of her by the feed of the registries.",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response registerStaff(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Valid StaffRequest wanted) {
        return commands.performInRegistry(wanted, () -> {
            if (store.centre(centreId).isEmpty()) {
                throw Problems.notFound();
            }
            Staff staff = wanted.toStaff(centreId);
            registry.register(staff);
            return Reply.created("/v1/centres/" + centreId + "/staff/" + staff.id(), StaffView.of(staff));
        });
    }

    @PUT
    @Path("/{centreId}/staff/{staffId}/business-name")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "renameStaff",
            summary = "Give a person another business name from a day on",
            description = "Whom a contact's business name means follows from the day of the contact.")
    @APIResponse(
            responseCode = "200",
            description = "The person; the other services hear of it by the feed of the registries.",
            content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response rename(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "Id of the person.") @PathParam("staffId") StaffId staffId,
            @Valid RenameRequest wanted) {
        return commands.performInRegistry(wanted, () -> {
            registry.rename(staffId, new BusinessName(wanted.businessName()), wanted.from());
            return Reply.ok(StaffView.of(store.staff(List.of(staffId)).get(staffId)));
        });
    }

    @GET
    @Path("/{centreId}/staff")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listStaff",
            summary = "List the people of a centre",
            description = "By business names, ordered by id.")
    public Page<StaffView> listStaff(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        if (!caller.has(Role.ADMIN)) {
            caller.mustSeeCentre(centreId.value());
        }
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inRegistry(() -> {
            if (store.centre(centreId).isEmpty()) {
                throw Problems.notFound();
            }
            return Page.of(
                            store.staff(centreId, after, limit + 1),
                            limit,
                            last -> cursors.sign(last.id().value()))
                    .map(StaffView::of);
        });
    }
}
