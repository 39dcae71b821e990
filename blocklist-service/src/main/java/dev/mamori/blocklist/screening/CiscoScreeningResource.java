package dev.mamori.blocklist.screening;

import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/**
 * The question of a Cisco Unified CM (external call control). It keeps a few connections open for ever, so the resource's
 * thread is no burden; it can send no header, so the key stands in the address.
 */
@Path("/v1/screening/cisco/by-key/{apiKey}")
@Tag(name = "Screening")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed(Role.PBX)
public class CiscoScreeningResource {
    private static final Logger LOG = Logger.getLogger(CiscoScreeningResource.class);
    private static final String XML = "text/xml;charset=UTF-8";
    private static final int LONGEST = 64 * 1024;

    private final ScreeningService screening;

    CiscoScreeningResource(ScreeningService screening) {
        this.screening = screening;
    }

    @HEAD
    @Operation(
            operationId = "keepCiscoAlive",
            summary = "The keep-alive of Unified CM",
            description = "200, so that Unified CM goes on asking here.")
    @APIResponse(responseCode = "200", description = "This service answers.")
    public Response alive(
            @Parameter(description = "The whole API key.", example = "mmr_3f9a0c12d47be865_...") @PathParam("apiKey")
                    String apiKey) {
        return Response.ok().type(XML).build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "screenCallByCisco",
            summary = "Ask by an XACML request of Unified CM",
            description =
                    "`Deny` with `reject` refuses; everything else is `Permit` with `continue`, also an answer to a"
                            + " request that cannot be read. The calling and the called number are read from the attributes"
                            + " `urn:Cisco:uc:1.0:callingnumber` and `callednumber`, or the transformed ones where these are empty.")
    @APIResponse(
            responseCode = "200",
            description = "An XACML response with an escaped CIXML obligation.",
            content = @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response screen(
            @Parameter(description = "The whole API key.", example = "mmr_3f9a0c12d47be865_...") @PathParam("apiKey")
                    String apiKey,
            @Parameter(description = "The queue's id, where the called number does not tell it.") @QueryParam("queue")
                    String queue,
            @Parameter(
                            description = "`play`: the announcement by that name on Unified CM's annunciator is played"
                                    + " before the end.")
                    @QueryParam("announce")
                    String announce,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_XML,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            examples = "<Request xmlns=\"urn:oasis:names:tc:xacml:2.0:"
                                                                    + "context:schema:os\"/>")))
                    byte[] request) {
        ScreeningAnswer answer;
        try {
            if (request.length > LONGEST) {
                throw new IllegalArgumentException("longer than any request of Unified CM");
            }
            answer = screening.answer(CiscoQuestion.read(request, queue == null || queue.isBlank() ? null : queue));
        } catch (IllegalArgumentException unreadable) {
            // An error would follow the profile's treatment on failure, which somebody may have set to block.
            LOG.warnf("A request of Unified CM cannot be read, the call goes on: %s", unreadable.getMessage());
            answer = ScreeningAnswer.allow(ScreeningReason.UNREADABLE_NUMBER, null, 0);
        }
        return Response.ok(XmlAnswer.cisco(answer, "play".equals(announce)), XML)
                .build();
    }
}
