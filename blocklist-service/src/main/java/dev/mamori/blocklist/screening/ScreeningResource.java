package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The one question of a PBX. Outside of {@code /v1/clients/...}: the key says whose queues may be asked about, and a PBX
 * should need one address only.
 */
@Path("/v1/screening")
@Tag(name = "Screening", description = "Asked once for each call, answered from memory.")
@APIResponse(
        responseCode = "200",
        description = "One word, one flat object, a FreeSWITCH document or TwiML, by Accept or `format`.",
        content = {
            @Content(
                    mediaType = MediaType.TEXT_PLAIN,
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"ALLOW", "REJECT"})),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScreeningView.class)),
            @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
        })
@RunOnVirtualThread
public class ScreeningResource {
    private static final String ANSWERS =
            "200 also for numbers that are not listed. Anything but the word REJECT means: put it through; so does every"
                    + " error and every late answer. The deadline is the PBX's own.";
    private static final String KEY_IN_PATH =
            " For PBXes that can send neither a header nor a password. The address is a secret then: use HTTPS, and keep"
                    + " it out of the logs of proxies.";

    private final ScreeningService screening;
    private final ScreeningAnswersView answers;

    ScreeningResource(ScreeningService screening, ObjectMapper json) {
        this.screening = screening;
        this.answers = new ScreeningAnswersView(json);
    }

    @GET
    @RolesAllowed(Role.PBX)
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "screenCall", summary = "Ask whether a call may be put through", description = ANSWERS)
    public Response screen(@BeanParam ScreeningRequest documented, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, null, headers);
    }

    @POST
    @RolesAllowed(Role.PBX)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "screenCallByForm",
            summary = "Ask by a form, as mod_xml_curl and Twilio do",
            description = ANSWERS)
    public Response screenForm(
            @RequestBody(content = @Content(schema = @Schema(implementation = ScreeningFormRequest.class))) String form,
            @BeanParam ScreeningRequest documented,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer(uri, form, headers);
    }

    @GET
    @Path("/by-key/{apiKey}")
    @RolesAllowed(Role.PBX)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "screenCallWithKeyInPath",
            summary = "Ask with the key in the address",
            description = ANSWERS + KEY_IN_PATH)
    public Response screenWithKey(
            @Parameter(description = "The whole API key.", example = "mmr_3f9a0c12d47be865_...") @PathParam("apiKey")
                    String apiKey,
            @BeanParam ScreeningRequest documented,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer(uri, null, headers);
    }

    @POST
    @Path("/by-key/{apiKey}")
    @RolesAllowed(Role.PBX)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "screenCallByFormWithKeyInPath",
            summary = "Ask by a form with the key in the address",
            description = ANSWERS + KEY_IN_PATH)
    public Response screenFormWithKey(
            @Parameter(description = "The whole API key.", example = "mmr_3f9a0c12d47be865_...") @PathParam("apiKey")
                    String apiKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = ScreeningFormRequest.class))) String form,
            @BeanParam ScreeningRequest documented,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer(uri, form, headers);
    }

    private Response answer(UriInfo uri, String formOrNull, HttpHeaders headers) {
        ScreeningQuestion question;
        try {
            QuestionParameters parameters =
                    new QuestionParameters(uri.getRequestUri().getRawQuery(), formOrNull);
            question = ScreeningQuestion.read(parameters::get, headers.getHeaderString(HttpHeaders.ACCEPT));
        } catch (ScreeningQuestion.Unclear unclear) {
            throw Problems.invalid(unclear.parameter(), "InvalidValue", whatToSend(unclear.parameter()));
        } catch (IllegalArgumentException brokenEscape) {
            throw Problems.invalid(Text.of("クエリの % の書き方が正しくありません。", "An escape (%) in the query is broken."));
        }
        return Response.ok(body(question), question.format().contentType).build();
    }

    private byte[] body(ScreeningQuestion question) {
        return (question.aboutCall()
                        ? answers.of(screening.answer(question.call()), question)
                        : ScreeningAnswersView.nothingFound())
                .getBytes();
    }

    static Text whatToSend(String parameter) {
        return parameter.equals("next")
                ? Text.of(
                        "TwiML では next に、つないだ後に進む URL を指定してください。",
                        "With TwiML, next must be the address to go on with when the call is put through.")
                : Text.of(
                        "format は text, json, freeswitch, twiml のいずれかです。",
                        "format is one of text, json, freeswitch, twiml.");
    }
}
