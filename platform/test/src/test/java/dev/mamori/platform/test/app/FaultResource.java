package dev.mamori.platform.test.app;

import dev.mamori.platform.data.ActorSource;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goes wrong in every way, and says who called. */
@Path("/v1/faults")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Faults", description = "Ways to go wrong.")
public class FaultResource {
    private final Caller caller;
    private final ActorSource actors;
    private final Transactions transactions;

    FaultResource(Caller caller, ActorSource actors, Transactions transactions) {
        this.caller = caller;
        this.actors = actors;
        this.transactions = transactions;
    }

    @GET
    @Path("/{kind}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "fail", summary = "Fail", description = "In the way asked for.")
    public String fail(@Parameter(description = "The way.") @PathParam("kind") String kind) {
        throw switch (kind) {
            case "lock" -> new IllegalStateException(new OptimisticLockException("row 1"));
            case "peer" -> new ProcessingException("connection refused");
            default -> new IllegalStateException("secret detail");
        };
    }

    @GET
    @Path("/who")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.CLIENT, Role.PBX, Role.ADMIN, Role.SERVICE, Role.AUDITOR})
    @Operation(operationId = "who", summary = "Who", description = "Who called.")
    public Map<String, Object> who() {
        return Map.of(
                "id", caller.id(),
                "kind", caller.kind(),
                "roles", new TreeSet<>(caller.roles()),
                "clients", new TreeSet<>(caller.clients()),
                "centres", new TreeSet<>(caller.centres()),
                "mayUseQ1", caller.mayUseQueue("Q-1"),
                "mayUseQ2", caller.mayUseQueue("Q-2"),
                "actor", actors.current().id());
    }

    @GET
    @Path("/relay")
    @RolesAllowed({Role.SUPERVISOR, Role.PBX})
    @Operation(operationId = "relay", summary = "Relay", description = "Who calls a peer from here.")
    public Map<String, Object> relay(@Context UriInfo uri) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(uri.getBaseUri())
                .build(SelfClient.class)
                .who();
    }

    @GET
    @Path("/see/{clientId}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
    @Operation(operationId = "see", summary = "See", description = "Whether the caller sees the client.")
    public String see(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return clientId.value();
    }

    @GET
    @Path("/forgetful/{clientId}")
    @RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
    @Operation(operationId = "forget", summary = "Forget", description = "Opens a client and never asks who calls.")
    public String forget(@PathParam("clientId") ClientId clientId) {
        return transactions.inClient(clientId, () -> Transactions.currentKey());
    }

    @GET
    @Path("/anybody")
    @Operation(operationId = "anybody", summary = "Anybody", description = "Without credentials.")
    public String anybody() {
        return caller.id() + " " + caller.kind() + " " + caller.roles();
    }
}
