package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.response.HarassmentType;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The library of anonymised cases (REQ-13.5.4). */
@Path("/v1/clients/{clientId}")
@Tag(name = "Lessons")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LibraryResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final LibraryStore store;
    private final LibraryService library;

    LibraryResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            LibraryStore store,
            LibraryService library) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.library = library;
    }

    @POST
    @Path("/cases/{caseId}/library-entries")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "addLibraryEntry",
            summary = "Put a case into the library, told so that nobody can be recognised",
            description = "Names, numbers and links are found and told; write around them and send it again.")
    @APIResponse(
            responseCode = "201",
            description = "The entry. It does not say which case it was.",
            content = @Content(schema = @Schema(implementation = LibraryView.class)))
    public Response publish(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid LibraryRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created("/v1/clients/" + clientId + "/library-entries", library.publish(caseId, wanted)));
    }

    @GET
    @Path("/library-entries")
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
            operationId = "listLibraryEntries",
            summary = "List the cases of the library, latest first",
            description = "For morning meetings, the intranet, reports and trainings.")
    public Page<LibraryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those that show this type.") @QueryParam("type") HarassmentType type,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                type,
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.publishedAt().toString(), last.entryId().toString())));
    }
}
