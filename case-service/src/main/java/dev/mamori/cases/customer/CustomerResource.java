package dev.mamori.cases.customer;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers of one client, as far as they are known. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Customers", description = "Who contacts the client, as far as known; never joined over clients.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
public class CustomerResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final CustomerService customers;

    CustomerResource(Caller caller, Commands commands, Transactions transactions, CustomerService customers) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.customers = customers;
    }

    @POST
    @Path("/customers")
    @Operation(
            operationId = "registerCustomer",
            summary = "Register a customer, as far as known",
            description = "Unknown and potential customers are fine.")
    @APIResponse(
            responseCode = "201",
            description = "The customer.",
            content = @Content(schema = @Schema(implementation = KnownCustomerView.class)))
    public Response register(@PathParam("clientId") ClientId clientId, @Valid CustomerRegistrationRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            KnownCustomer customer = customers.register(wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/customers/" + customer.id(), KnownCustomerView.of(customer), 1);
        });
    }

    @GET
    @Path("/customers/{customerId}")
    @Operation(
            operationId = "getCustomer",
            summary = "Get a customer",
            description = "Identifiers are masked; the access is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The customer.",
            content = @Content(schema = @Schema(implementation = KnownCustomerView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the customer.") @PathParam("customerId") UUID customerId) {
        caller.mustSee(clientId);
        KnownCustomer customer = transactions.inClient(clientId, () -> customers.read(customerId));
        return Response.ok(KnownCustomerView.of(customer))
                .header("ETag", Etags.of(customer.version()))
                .build();
    }

    @POST
    @Path("/customers/{customerId}/identifiers")
    @Operation(
            operationId = "addIdentifier",
            summary = "Add a number, mail address or handle",
            description = "With how sure it is and since when. Two customers may have the same one.")
    @APIResponse(
            responseCode = "201",
            description = "The customer.",
            content = @Content(schema = @Schema(implementation = KnownCustomerView.class)))
    public Response addIdentifier(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the customer.") @PathParam("customerId") UUID customerId,
            @Valid IdentifierRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            KnownCustomer customer = customers.add(customerId, wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/customers/" + customerId,
                    KnownCustomerView.of(customer),
                    customer.version());
        });
    }

    @POST
    @Path("/customers/{customerId}/identifiers/{identifierId}/end")
    @Operation(
            operationId = "endIdentifier",
            summary = "Say that an identifier is no longer the customer's",
            description = "It stays on record with its period: whoever had it then is still found for that time.")
    @APIResponse(
            responseCode = "200",
            description = "The customer.",
            content = @Content(schema = @Schema(implementation = KnownCustomerView.class)))
    public Response endIdentifier(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the customer.") @PathParam("customerId") UUID customerId,
            @Parameter(description = "Id of the identifier.") @PathParam("identifierId") UUID identifierId,
            @Valid IdentifierEndRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            KnownCustomer customer = customers.end(customerId, identifierId, wanted);
            return Reply.ok(KnownCustomerView.of(customer), customer.version());
        });
    }

    @POST
    @Path("/customer-searches")
    @Operation(
            operationId = "searchCustomers",
            summary = "Find who may be behind a number, mail address or handle",
            description = "On a given day, of this client only. The search is logged.")
    @APIResponse(
            responseCode = "200",
            description = "Everybody who may be behind it.",
            content = @Content(schema = @Schema(implementation = CustomersFoundView.class)))
    public Response search(@PathParam("clientId") ClientId clientId, @Valid CustomerSearchRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(new CustomersFoundView(customers.search(wanted))));
    }
}
