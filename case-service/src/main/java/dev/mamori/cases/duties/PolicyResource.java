package dev.mamori.cases.duties;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policy (基本方針・基本姿勢), where it is published, and who has read it (REQ-7.6, REQ-11.2, REQ-12.3.1, REQ-12.3.2). */
@Path("/v1/policies")
@Tag(name = "Duties", description = "Policies, trainings, stress checks and the ten measures: what is owed to people.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PolicyResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final PolicyStore policies;
    private final Audit audit;
    private final Clock clock;

    PolicyResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            PolicyStore policies,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.SPECIALIST, Role.ADMIN})
    @Operation(
            operationId = "publishPolicy",
            summary = "Put a version of the policy on record, as it was published",
            description = "Elements that the guideline names and the text lacks are remarked in the answer.")
    @APIResponse(
            responseCode = "201",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response publish(@Valid PolicyRequest wanted) {
        return commands.performInRegistry(wanted, () -> {
            if (!policies.add(wanted, clock.instant(), caller.id())) {
                throw Problems.conflict(Text.of(
                        "この版は登録済みです。公開した文面は変更できません。新しい版名を付けてください。",
                        "This version is on record; a published text does not change. Give the new one a new name."));
            }
            audit.record("POLICY_PUBLISHED", "policy", wanted.version(), null, Map.of("signer", wanted.signer()));
            return Reply.created("/v1/policies/" + wanted.version(), find(wanted.version()));
        });
    }

    @GET
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(
            operationId = "listPolicies",
            summary = "List the versions of the policy, latest first",
            description = "Every worker reads all of them; at most the last 200.")
    public Page<PolicyView> list() {
        return transactions.inRegistry(() -> new Page<>(policies.list(caller.id()), null));
    }

    @POST
    @Path("/{version}/confirmations")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.AUDITOR
    })
    @Operation(
            operationId = "confirmPolicy",
            summary = "Confirm that you have read the policy",
            description = "A second confirmation changes nothing.")
    @APIResponse(
            responseCode = "201",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = PolicyView.class)))
    public Response confirm(
            @Parameter(description = "Name of the version.")
                    @PathParam("version")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,31}") String version) {
        return commands.performInRegistry(null, () -> {
            find(version);
            policies.confirm(version, caller.id(), clock.instant());
            audit.record("POLICY_CONFIRMED", "policy", version, null, Map.of());
            return Reply.created("/v1/policies/" + version, find(version));
        });
    }

    private PolicyView find(String version) {
        return policies.find(version, caller.id()).orElseThrow(Problems::notFound);
    }
}
