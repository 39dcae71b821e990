package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directive stream of a centre's PBX: what the guard asks for, whoever reported the words. */
@Path("/v1/clients/{clientId}/centres/{centreId}/directives")
@Tag(name = "Guard")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DirectiveResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Caller caller;
    private final DirectiveStream stream;

    DirectiveResource(Caller caller, DirectiveStream stream) {
        this.caller = caller;
        this.stream = stream;
    }

    @GET
    @RolesAllowed(Role.PBX)
    @Operation(
            operationId = "readDirectives",
            summary = "Read what the PBX of a centre is asked to do; wait for it when there is nothing",
            description =
                    "The directives of this client's calls at this centre, in the order of their commits, and those of"
                            + " calls whose centre no event told yet. A directive is given for two minutes only: carried out later"
                            + " it would meet another conversation. Carry each out once, for calls that you know by their id.")
    public DirectivePage read(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "The position of the last answer; absent to begin with the last two minutes.")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0) long after,
            @Parameter(
                            description = "How long to wait when there is none: ISO 8601, 30 seconds at most.",
                            example = "PT20S")
                    @QueryParam("wait")
                    @DefaultValue("PT0S")
                    String wait) {
        caller.mustSee(clientId);
        return stream.read(clientId, centreId, caller::mayUseQueue, after, duration(wait));
    }

    private static Duration duration(String text) {
        try {
            Duration wait = Duration.parse(text);
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeParseException e) {
            throw Problems.invalid(Text.of("wait は ISO 8601 の期間で指定してください。", "Give wait as an ISO 8601 duration."));
        }
    }
}
