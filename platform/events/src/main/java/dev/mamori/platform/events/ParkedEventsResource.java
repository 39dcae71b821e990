package dev.mamori.platform.events;

import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events of other services that this one could not apply: seen, mended, tried again. */
@Path("/v1/parked-events")
@Tag(name = "Events")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
public class ParkedEventsResource {

    private final ParkedEventService parked;
    private final Cursors cursors;

    ParkedEventsResource(ParkedEventService parked, Cursors cursors) {
        this.parked = parked;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "List the events that are parked, the oldest first",
            description = "An event is parked when it failed three times; later events of its subject wait behind it.")
    public Page<ParkedEventView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        UUID after =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return Page.of(
                        parked.waiting(after, limit + 1),
                        limit,
                        last -> cursors.sign(last.id().toString()))
                .map(ParkedEventView::of);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryParkedEvent",
            summary = "Apply a parked event again, and then those of its subject that wait behind it",
            description = "Only the first parked event of a subject can be retried; a later one is a conflict.")
    public ParkedRetryView retry(
            @Parameter(description = "The id under which it is parked.") @PathParam("id") UUID id) {
        return parked.retry(id);
    }
}
