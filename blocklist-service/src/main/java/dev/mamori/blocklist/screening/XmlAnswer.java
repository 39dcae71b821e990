package dev.mamori.blocklist.screening;

/** The decision in the XML languages of PBXes. */
final class XmlAnswer {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** FreeSWITCH goes on with its next binding, in the end with its own dialplan: the call is put through. */
    static final String FREESWITCH_NOT_FOUND = HEAD
            + "<document type=\"freeswitch/xml\"><section name=\"result\"><result status=\"not found\"/></section></document>";

    private static final String TWIML_REJECT = HEAD + "<Response><Reject reason=\"rejected\"/></Response>";
    private static final String USUAL_CONTEXT = "default";
    /** Folder of the announcements among FreeSWITCH's sounds. */
    private static final String SOUNDS = "mamori/";

    private static final String CISCO_CONTINUE = cisco("Permit", "continue.simple", "<continue></continue>");

    private XmlAnswer() {}

    static String freeswitch(ScreeningAnswer answer, ScreeningQuestion question) {
        if (!answer.isRefusal()) {
            return FREESWITCH_NOT_FOUND;
        }
        String context = question.contextOrNull() == null ? USUAL_CONTEXT : question.contextOrNull();
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<document type=\"freeswitch/xml\"><section name=\"dialplan\"><context name=\"")
                .append(escaped(context))
                .append("\"><extension name=\"mamori-refused\"><condition>");
        action(xml, "set", "mamori_announcement_id=" + answer.announcementIdOrNull());
        if (answer.refusalOrNull().callInfoOrNull() != null) {
            action(xml, "set", "sip_rh_Call-Info=" + answer.refusalOrNull().callInfoOrNull());
        }
        if (question.play()) {
            action(xml, "pre_answer", "");
            action(xml, "playback", SOUNDS + answer.announcementIdOrNull() + ".wav");
        }
        action(
                xml,
                "respond",
                answer.refusalOrNull().status() + " " + answer.refusalOrNull().phrase());
        return xml.append("</condition></extension></context></section></document>")
                .toString();
    }

    static String twiml(ScreeningAnswer answer, ScreeningQuestion question) {
        if (!answer.isRefusal()) {
            return HEAD + "<Response><Redirect method=\"POST\">" + escaped(question.nextOrNull())
                    + "</Redirect></Response>";
        }
        return question.play()
                ? HEAD + "<Response><Say language=\"ja-JP\">" + escaped(answer.announcementOrNull())
                        + "</Say><Hangup/></Response>"
                : TWIML_REJECT;
    }

    /** The XACML response of a Cisco Unified CM; the call instructions stand in it as an escaped text, as it wants them. */
    static String cisco(ScreeningAnswer answer, boolean play) {
        if (!answer.isRefusal()) {
            return CISCO_CONTINUE;
        }
        return cisco(
                "Deny",
                "reject.simple",
                play
                        ? "<reject><announce identification=\"" + escaped(answer.announcementIdOrNull())
                                + "\"/></reject>"
                        : "<reject></reject>");
    }

    private static String cisco(String decision, String obligation, String instruction) {
        return HEAD + "<Response><Result><Decision>" + decision + "</Decision><Obligations><Obligation FulfillOn=\""
                + decision + "\" ObligationId=\"" + obligation + "\"><AttributeAssignment AttributeId=\"Policy:"
                + obligation + "\"><AttributeValue DataType=\"http://www.w3.org/2001/XMLSchema#string\">"
                + escaped("<cixml version=\"1.0\">" + instruction + "</cixml>")
                + "</AttributeValue></AttributeAssignment></Obligation></Obligations></Result></Response>";
    }

    private static void action(StringBuilder xml, String application, String data) {
        xml.append("<action application=\"")
                .append(application)
                .append("\" data=\"")
                .append(escaped(data))
                .append("\"/>");
    }

    /** XML 1.0 has no place for control characters; they come from the question and are left out. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&apos;");
                default -> {
                    if (c >= ' ' && c < '\uFFFE' && !Character.isSurrogate(c)) {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }
}
