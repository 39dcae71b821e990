package dev.mamori.platform.test.app;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import dev.mamori.platform.web.Violation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A small feature that uses everything the platform gives. */
@Path("/v1/clients/{clientId}/notes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR, Role.PBX})
@Tag(name = "Notes", description = "Notes to try the platform with.")
public class NoteResource {
    /** How often the work of a creation ran, whether or not it was committed. */
    public static final AtomicInteger WORKED = new AtomicInteger();

    /** Lets a test hold a creation while it runs: title "slow" waits. */
    public static volatile CountDownLatch gate = new CountDownLatch(0);

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Versions versions;
    private final Cursors cursors;
    private final Audit audit;
    private final EntityManager entities;

    NoteResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Versions versions,
            Cursors cursors,
            Audit audit,
            EntityManager entities) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.versions = versions;
        this.cursors = cursors;
        this.audit = audit;
        this.entities = entities;
    }

    @POST
    @Operation(operationId = "createNote", summary = "Make a note", description = "Makes a note.")
    @APIResponse(
            responseCode = "201",
            description = "The note.",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response create(@PathParam("clientId") ClientId clientId, @Valid NoteRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            WORKED.incrementAndGet();
            if (wanted.title().startsWith("refused")) {
                throw Problems.rulesNotMet(
                        Text.of("条件を満たしていません。", "Rules are not met."),
                        List.of(
                                Violation.of("HS-01", Text.of("一つ目", "the first")),
                                Violation.at("/title", "HS-02", Text.of("二つ目", "the second"))));
            }
            var row = new NoteRow();
            row.noteId = Ids.next();
            row.clientId = clientId.value();
            row.title = wanted.title();
            entities.persist(row);
            entities.flush();
            if (!wanted.title().equals("without audit")) {
                audit.record("NOTE_MADE", "note", row.noteId.toString(), null, Map.of());
            }
            if (wanted.title().equals("slow")) {
                await();
            }
            if (wanted.title().startsWith("kept refusal")) {
                return Reply.refused(Problems.rulesNotMet(Text.of("記録して断ります。", "Refused and kept."), List.of()));
            }
            return Reply.created("/v1/clients/" + clientId.value() + "/notes/" + row.noteId, view(row), row.version);
        });
    }

    @GET
    @Operation(operationId = "listNotes", summary = "List notes", description = "By title.")
    public Page<NoteView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor,
            @Parameter(description = "Only notes of this colour.") @QueryParam("colour") NoteRequest.Colour colour) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor).map(List::getFirst).orElse("");
        return transactions.inClient(clientId, () -> {
            var rows = entities.createQuery("from NoteRow where title > ?1 order by title", NoteRow.class)
                    .setParameter(1, after)
                    .setMaxResults(limit + 1)
                    .getResultList();
            return Page.of(rows, limit, last -> cursors.sign(last.title)).map(NoteResource::view);
        });
    }

    @GET
    @Path("/{noteId}")
    @Operation(operationId = "getNote", summary = "Get a note", description = "One note.")
    public NoteView get(@PathParam("clientId") ClientId clientId, @PathParam("noteId") UUID noteId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> view(find(noteId)));
    }

    @PUT
    @Path("/{noteId}")
    @Operation(operationId = "changeNote", summary = "Change a note", description = "Gives it another title.")
    @APIResponse(
            responseCode = "200",
            description = "The note.",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    @Parameter(ref = "IfMatch")
    public Response change(
            @PathParam("clientId") ClientId clientId, @PathParam("noteId") UUID noteId, @Valid NoteRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var row = find(noteId);
            versions.check(row.version);
            row.title = wanted.title();
            entities.flush();
            audit.record("NOTE_CHANGED", "note", noteId.toString(), null, Map.of());
            return Reply.ok(view(row), row.version);
        });
    }

    private NoteRow find(UUID noteId) {
        var row = entities.find(NoteRow.class, noteId);
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    private static NoteView view(NoteRow row) {
        return new NoteView(row.noteId, row.title, null);
    }

    private static void await() {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
