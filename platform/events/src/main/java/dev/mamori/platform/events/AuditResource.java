package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sealed record of what was done for one client in this service. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Audit")
@RunOnVirtualThread
public class AuditResource {

    private final AuditRecords records;
    private final Cursors cursors;
    private final Caller caller;

    AuditResource(AuditRecords records, Cursors cursors, Caller caller) {
        this.records = records;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/audit-entries")
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            operationId = "listAuditEntries",
            summary = "List who did what, latest first",
            description =
                    "Only this service's own entries, without those about consultations and care. `./mamori verify` proves"
                            + " that none was changed or taken away.")
    public Page<AuditEntryView> entries(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only what was done to the thing with this id.")
                    @QueryParam("subjectId")
                    @Size(max = 200) String subjectId,
            @Parameter(description = "Only what this person, machine or service did.", example = "SV-0012")
                    @QueryParam("actorId")
                    @Size(max = 200) String actorId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Long before =
                cursors.read(cursor).map(key -> Long.valueOf(key.getFirst())).orElse(null);
        return Page.of(
                records.entries(clientId, subjectId, actorId, before, limit + 1),
                limit,
                last -> cursors.sign(Long.toString(last.sequence())));
    }

    @GET
    @Path("/audit-heads")
    @RolesAllowed({Role.AUDITOR, Role.CLIENT})
    @Operation(
            operationId = "listAuditHeads",
            summary = "Tell how far the audit chains of a client reach",
            description =
                    "This service's own chain, and the newest head of each other service that is kept here. Keep a head "
                            + "outside: whoever cuts off or changes entries later cannot make the chain reach it again.")
    public Page<AuditHeadView> heads(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return new Page<>(records.heads(clientId), null);
    }
}
