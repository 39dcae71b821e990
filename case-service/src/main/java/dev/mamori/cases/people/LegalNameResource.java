package dev.mamori.cases.people;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.Staff;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal names are put in here and shown nowhere but for a contact of a queue whose law asks for them. */
@Path("/v1/centres/{centreId}/staff/{staffId}/legal-name")
@Tag(name = "People", description = "Business names in time, and legal names where a law asks for them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LegalNameResource {
    private final Caller caller;
    private final Commands commands;
    private final IdentityStore identities;
    private final RegistryStore registry;
    private final Audit audit;
    private final Clock clock;

    LegalNameResource(
            Caller caller,
            Commands commands,
            IdentityStore identities,
            RegistryStore registry,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.identities = identities;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "putLegalName",
            summary = "Put a person's legal name on record, from a day on",
            description = "It is stored encrypted, and no list shows it.")
    @APIResponse(responseCode = "204", description = "It is on record.")
    public Response put(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "Id of the person.") @PathParam("staffId") StaffId staffId,
            @Valid LegalNameRequest wanted) {
        return commands.performInRegistry(wanted, () -> {
            Staff staff = registry.staff(List.of(staffId)).get(staffId);
            if (staff == null || !staff.centre().equals(centreId)) {
                throw Problems.notFound();
            }
            if (!identities.add(staffId, wanted, clock.instant(), caller.id())) {
                throw Problems.conflict(
                        Text.of("この日からの氏名は登録済みです。", "A name from this day on is on record; give another day."));
            }
            audit.record("LEGAL_NAME_RECORDED", "staff", staffId.value(), null, Map.of());
            return Reply.noContent();
        });
    }
}
