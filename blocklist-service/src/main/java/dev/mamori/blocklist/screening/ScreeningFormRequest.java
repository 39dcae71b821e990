package dev.mamori.blocklist.screening;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a form post, for the API document only: PBXes send what they always send, and most of it is not read. */
@Schema(
        name = "ScreeningForm",
        type = SchemaType.OBJECT,
        additionalProperties = String.class,
        description =
                "The parameters of the query as fields, or the fields of `mod_xml_curl` (`Caller-Caller-ID-Number`,"
                        + " `Caller-Destination-Number`, `Unique-ID`, `variable_sip_call_id`, `Caller-Context`, ...) or"
                        + " of Twilio (`From`, `To`, `CallSid`). Other fields are not read.")
public record ScreeningFormRequest() {}
