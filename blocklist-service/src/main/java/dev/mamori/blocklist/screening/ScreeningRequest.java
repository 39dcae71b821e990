package dev.mamori.blocklist.screening;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a question by our own names. Each may as well be a field of a form. */
public class ScreeningRequest {
    /** The caller. */
    @Parameter(
            description = "The caller's number in any spelling, `sip:` and `tel:` URIs included; empty or `anonymous`"
                    + " when withheld.",
            example = "+819001230010")
    @QueryParam("number")
    public String number;

    /** The queue. */
    @Parameter(description = "The queue's id.", example = "MRI-CARE")
    @QueryParam("queue")
    public String queue;

    /** The called number. */
    @Parameter(description = "The called number, when the PBX does not know the queue's id.")
    @QueryParam("called")
    public String called;

    /** Why there is no number. */
    @Parameter(
            description =
                    "Why the number is withheld: P user refused, C payphone, O unavailable, S service conflict, or"
                            + " the network's words such as `Coin line/payphone`.")
    @QueryParam("noid")
    public String noid;

    /** The display name. */
    @Parameter(
            description = "The display name beside the number, where networks say why it is withheld. Read only for"
                    + " that.")
    @QueryParam("name")
    public String name;

    /** What the network vouches for. */
    @Parameter(
            description = "The number in P-Asserted-Identity (RFC 3325) of a caller who withheld it. Screened, never"
                    + " shown, never recorded.")
    @QueryParam("asserted")
    public String asserted;

    /** The PBX's own id. */
    @Parameter(description = "The PBX's id of the call; the same id is recorded once.")
    @QueryParam("callId")
    public String callId;

    /** The shape of the answer. */
    @Parameter(
            description = "`text`, `json`, `freeswitch` or `twiml`, for PBXes that cannot set the Accept header.",
            example = "json")
    @QueryParam("format")
    public String format;

    /** Status or words. */
    @Parameter(description = "`play`: FreeSWITCH and Twilio let a refused caller hear the announcement before the end.")
    @QueryParam("announce")
    public String announce;

    /** Where Twilio goes on. */
    @Parameter(description = "TwiML only, and needed there: the address to go on with when the call is put through.")
    @QueryParam("next")
    public String next;
}
