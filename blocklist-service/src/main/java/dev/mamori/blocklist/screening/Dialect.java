package dev.mamori.blocklist.screening;

import java.util.function.UnaryOperator;

/** The names that a PBX gives to the same few things about a call. */
enum Dialect {
    /** Ours: a query of a PBX that can be told what to ask. */
    PLAIN("number", "called", "callId", "name", "asserted", AnswerFormat.TEXT),
    /** FreeSWITCH's {@code mod_xml_curl}: the form fields of a dialplan look-up are fixed. */
    FREESWITCH(
            "Caller-Caller-ID-Number",
            "Caller-Destination-Number",
            "Unique-ID",
            "Caller-Caller-ID-Name",
            "variable_sip_P-Asserted-Identity",
            AnswerFormat.FREESWITCH),
    /** Twilio's voice webhook. */
    TWILIO("From", "To", "CallSid", "CallerName", "", AnswerFormat.TWIML);

    final String number;
    final String called;
    final String callId;
    final String name;
    final String asserted;
    final AnswerFormat usualFormat;

    Dialect(String number, String called, String callId, String name, String asserted, AnswerFormat usualFormat) {
        this.number = number;
        this.called = called;
        this.callId = callId;
        this.name = name;
        this.asserted = asserted;
        this.usualFormat = usualFormat;
    }

    static Dialect of(UnaryOperator<String> parameter) {
        if (parameter.apply(TWILIO.callId) != null) {
            return TWILIO;
        }
        return parameter.apply(FREESWITCH.number) != null || parameter.apply("section") != null ? FREESWITCH : PLAIN;
    }
}
