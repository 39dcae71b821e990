package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The keys of a client's machines. In services that machines call: those whose application.properties says
 * {@code mamori.api-keys.enabled=true} when they are built.
 */
@Path("/v1/clients/{clientId}/api-keys")
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "mamori.api-keys.enabled", stringValue = "true")
@Tag(name = "API keys", description = "Keys with which PBXes and other machines of a client call this service.")
public class ApiKeyResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ApiKeyService keys;
    private final ApiKeyDirectory directory;
    private final Instance<ClientCheck> clients;

    ApiKeyResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ApiKeyService keys,
            ApiKeyDirectory directory,
            Instance<ClientCheck> clients) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.keys = keys;
        this.directory = directory;
        this.clients = clients;
    }

    @POST
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "The answer holds the whole key. It is shown here and never again; only its hash is kept.")
    @APIResponse(
            responseCode = "201",
            description = "The key, with its secret.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public Response create(@PathParam("clientId") ClientId clientId, @Valid ApiKeyRequestBody wanted) {
        caller.mustAdminister(clientId);
        clients.forEach(check -> check.require(clientId));
        return commands.perform(clientId, wanted, () -> {
            var made = keys.create(clientId, wanted);
            return Reply.created("/v1/clients/" + clientId.value() + "/api-keys/" + made.keyId(), made);
        });
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Revoked and expired ones too; no secrets.")
    public Page<ApiKeyView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        var after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inClient(
                clientId, () -> Page.of(keys.list(after, limit + 1), limit, last -> cursors.sign(last.keyId())));
    }

    @POST
    @Path("/{keyId}/rotation")
    @Operation(
            operationId = "rotateApiKey",
            summary = "Give a key a new secret",
            description = "The old secret works for the overlap, so that the machine can be changed without a gap.")
    @APIResponse(
            responseCode = "200",
            description = "The key, with its new secret.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    public Response rotate(
            @PathParam("clientId") ClientId clientId,
            @PathParam("keyId") String keyId,
            @Valid ApiKeyRotationRequest how) {
        caller.mustAdminister(clientId);
        var response =
                commands.perform(clientId, how, () -> Reply.ok(keys.rotate(keyId, Optional.ofNullable(how.overlap()))));
        directory.forget(keyId);
        return response;
    }

    @DELETE
    @Path("/{keyId}")
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke a key",
            description = "At once on this instance, within seconds on the others.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    public Response revoke(@PathParam("clientId") ClientId clientId, @PathParam("keyId") String keyId) {
        caller.mustAdminister(clientId);
        var response = commands.perform(clientId, null, () -> Reply.noContent().auditedIf(keys.revoke(keyId)));
        directory.forget(keyId);
        return response;
    }
}
