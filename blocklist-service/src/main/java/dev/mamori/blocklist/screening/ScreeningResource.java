package dev.mamori.blocklist.screening;

import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The one question of a PBX. Outside of {@code /v1/clients/...}: the key says whose queues may be asked about, and a PBX
 * should need one address only.
 */
@Path("/v1/screening")
@Tag(name = "Screening", description = "Asked once for each call, answered from memory.")
@RunOnVirtualThread
public class ScreeningResource {
    private final ScreeningService screening;

    ScreeningResource(ScreeningService screening) {
        this.screening = screening;
    }

    @GET
    @RolesAllowed(Role.PBX)
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "screenCall",
            summary = "Ask whether a call may be put through",
            description =
                    "200 also for numbers that are not listed. Anything but the word REJECT means: put it through;"
                            + " so does every error and every late answer. The deadline is the PBX's own.")
    @APIResponse(
            responseCode = "200",
            description = "One word, or the whole decision with Accept: application/json.",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        enumeration = {"ALLOW", "REJECT"})),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScreeningView.class))
            })
    public Response screen(
            @Parameter(
                            description = "The caller's number in any spelling; empty or anonymous when withheld.",
                            example = "+819001230010")
                    @QueryParam("number")
                    String number,
            @Parameter(description = "The queue's id.", example = "MRI-CARE") @QueryParam("queue") String queue,
            @Parameter(description = "The called number, when the PBX does not know the queue's id.")
                    @QueryParam("called")
                    String called,
            @Parameter(
                            description = "Why the number is withheld: P user refused, C payphone, O unavailable,"
                                    + " S service conflict.")
                    @QueryParam("noid")
                    String noid,
            @Parameter(description = "The PBX's id of the call; the same id is recorded once.") @QueryParam("callId")
                    String callId,
            @Context HttpHeaders headers) {
        ScreeningAnswer answer =
                screening.answer(new Call(number, textOrNull(queue), textOrNull(called), noid, textOrNull(callId)));
        return wantsJson(headers)
                ? Response.ok(ScreeningView.of(answer), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : Response.ok(answer.decision().name(), MediaType.TEXT_PLAIN_TYPE)
                        .build();
    }

    /** The word is the default: {@code CURL()} and its like send no Accept header, or any type. */
    private static boolean wantsJson(HttpHeaders headers) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isWildcardType() || wanted.isCompatible(MediaType.TEXT_PLAIN_TYPE)) {
                return false;
            }
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return true;
            }
        }
        return false;
    }

    private static String textOrNull(String given) {
        return given == null || given.isBlank() ? null : given;
    }
}
