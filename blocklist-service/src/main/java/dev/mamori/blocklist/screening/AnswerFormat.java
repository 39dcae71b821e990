package dev.mamori.blocklist.screening;

import java.util.Locale;

/** The shapes of the one decision (docs/pbx.md). */
enum AnswerFormat {
    /** One word. The default: {@code CURL()} and its like send no Accept header, or any type. */
    TEXT("text/plain;charset=UTF-8"),
    /** One flat object of strings and numbers. */
    JSON("application/json"),
    /** A dialplan document for {@code mod_xml_curl}. */
    FREESWITCH("text/xml;charset=UTF-8"),
    /** Verbs for Twilio. */
    TWIML("text/xml;charset=UTF-8");

    final String contentType;

    AnswerFormat(String contentType) {
        this.contentType = contentType;
    }

    /**
     * A name in the question comes first, then a type in the Accept header that names one format, then what the dialect
     * usually reads.
     *
     * @throws IllegalArgumentException for a name that is none
     */
    static AnswerFormat wanted(String nameOrNull, String acceptOrNull, Dialect dialect) {
        if (nameOrNull != null) {
            return valueOf(nameOrNull.strip().toUpperCase(Locale.ROOT));
        }
        if (acceptOrNull == null || acceptOrNull.startsWith("*/*")) {
            return dialect.usualFormat;
        }
        return accepted(acceptOrNull, dialect);
    }

    /** The first type that is known; an order by q-values was left out, since no PBX sends any. */
    private static AnswerFormat accepted(String accept, Dialect dialect) {
        for (String item : accept.split(",")) {
            int end = item.indexOf(';');
            String type = (end < 0 ? item : item.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            switch (type) {
                case "text/plain", "text/*" -> {
                    return dialect == Dialect.PLAIN ? TEXT : dialect.usualFormat;
                }
                case "application/json" -> {
                    return JSON;
                }
                case "text/xml", "application/xml" -> {
                    return dialect == Dialect.TWILIO ? TWIML : FREESWITCH;
                }
                case "*/*" -> {
                    return dialect.usualFormat;
                }
                default -> {}
            }
        }
        return dialect.usualFormat;
    }
}
