package dev.mamori.blocklist.dossier;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One export of the whole chain of a block, refused requests too (REQ-15.2, REQ-8.4). */
@Path("/v1/clients/{clientId}/block-dossiers")
@Tag(name = "Block dossiers", description = "The whole chain of one block in one piece.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DossierResource {
    private final Caller caller;
    private final Transactions transactions;
    private final DossierService dossiers;

    DossierResource(Caller caller, Transactions transactions, DossierService dossiers) {
        this.caller = caller;
        this.transactions = transactions;
        this.dossiers = dossiers;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.AUDITOR})
    @Operation(
            operationId = "exportBlockDossier",
            summary = "Export the whole chain of a block",
            description =
                    "Request, checklist, facts as checked, stops, reviews, consent, entry, suspensions, re-reviews,"
                            + " refused calls, appeals and audit ids. Asks for a purpose and keeps it (REQ-14.3). Auditors get"
                            + " masked numbers.")
    public DossierView export(@PathParam("clientId") ClientId clientId, @NotNull @Valid ExportRequest wanted) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> dossiers.export(wanted));
    }
}
