package dev.mamori.cases.privacy;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** 開示・訂正・利用停止 by the person concerned. */
@Path("/v1/clients/{clientId}/person-requests")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PersonResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final PersonService persons;

    PersonResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, PersonService persons) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.persons = persons;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "receivePersonRequest",
            summary = "Record what the person concerned asks for",
            description = "The answer tells the class of her data, by which the grounds of a refusal differ.")
    @APIResponse(
            responseCode = "201",
            description = "The request.",
            content = @Content(schema = @Schema(implementation = PersonRequestView.class)))
    public Response receive(@PathParam("clientId") ClientId clientId, @Valid PersonRequestRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created("/v1/clients/" + clientId + "/person-requests", persons.receive(wanted)));
    }

    @POST
    @Path("/{requestId}/decision")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "decidePersonRequest",
            summary = "Grant or refuse what the person concerned asks for",
            description = "A granted STOP_USE asks for the erasure, which a second person decides.")
    @APIResponse(
            responseCode = "200",
            description = "The request.",
            content = @Content(schema = @Schema(implementation = PersonRequestView.class)))
    public Response decide(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the request.") @PathParam("requestId") UUID requestId,
            @Valid PersonDecisionRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(persons.decide(requestId, wanted)));
    }

    @POST
    @Path("/{requestId}/disclosure")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "disclosePersonData",
            summary = "Get what is kept of the person, to be given to her",
            description = "Only for a disclosure that was granted; it is put on record.")
    @APIResponse(
            responseCode = "200",
            description = "What is kept of her.",
            content = @Content(schema = @Schema(implementation = PersonDataView.class)))
    public Response disclose(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the request.") @PathParam("requestId") UUID requestId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.ok(persons.disclose(requestId)));
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listPersonRequests",
            summary = "List requests of persons concerned, latest first",
            description = "With the class of the data of each.")
    public Page<PersonRequestView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        UUID before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        persons.list(before, limit + 1),
                        limit,
                        last -> cursors.sign(last.requestId().toString())));
    }
}
