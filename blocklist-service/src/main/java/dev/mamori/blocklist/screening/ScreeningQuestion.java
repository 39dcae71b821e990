package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.WithheldReason;
import java.util.function.UnaryOperator;

/**
 * What a PBX asked, whatever its words for it, and how it wants to be answered.
 *
 * @param play whether a refused caller hears the announcement; else the call ends with the status alone
 * @param nextOrNull where Twilio goes on with a call that is put through; nothing else needs it
 * @param contextOrNull FreeSWITCH's dialplan context
 * @param aboutCall false for {@code mod_xml_curl}'s questions about other sections, to which nothing is found
 */
record ScreeningQuestion(
        Call call, AnswerFormat format, boolean play, String nextOrNull, String contextOrNull, boolean aboutCall) {

    private static final int LONGEST = 256;
    private static final int LONGEST_ADDRESS = 2000;
    private static final String PLAY = "play";

    /** What makes a question unanswerable in the form asked for: the integrator has to change something. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String parameter;

        Unclear(String parameter) {
            super(parameter, null, false, false);
            this.parameter = parameter;
        }

        /** The parameter to change. */
        String parameter() {
            return parameter;
        }
    }

    /**
     * @param parameter gives a parameter of the query or the form by its name, or null
     * @throws Unclear when the format is none, or TwiML lacks the address to go on with
     */
    static ScreeningQuestion read(UnaryOperator<String> parameter, String acceptOrNull) {
        Dialect dialect = Dialect.of(parameter);
        AnswerFormat format = format(parameter.apply("format"), acceptOrNull, dialect);
        String next = parameter.apply("next");
        if (format == AnswerFormat.TWIML && !isAddress(next)) {
            throw new Unclear("next"); // an empty <Response/> would end every call
        }
        String shown = shown(parameter.apply(dialect.number));
        Call call = new Call(
                shown,
                text(parameter.apply("queue")),
                text(orElse(parameter.apply("called"), parameter.apply(dialect.called))),
                withheldFor(parameter, dialect, shown),
                callId(parameter, dialect),
                dialect.asserted.isEmpty() ? null : text(parameter.apply(dialect.asserted)));
        String section = parameter.apply("section");
        return new ScreeningQuestion(
                call,
                format,
                PLAY.equals(parameter.apply("announce")),
                next,
                orElse(parameter.apply("Caller-Context"), parameter.apply("Hunt-Context")),
                section == null || section.equals("dialplan"));
    }

    private static AnswerFormat format(String name, String accept, Dialect dialect) {
        try {
            return AnswerFormat.wanted(text(name), accept, dialect);
        } catch (IllegalArgumentException unknown) {
            throw new Unclear("format");
        }
    }

    /** A query decodes an unescaped plus to a space: "+4420..." arrives as " 4420...". */
    private static String shown(String given) {
        if (given == null) {
            return null;
        }
        String kept = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        boolean lostPlus =
                kept.length() > 1 && kept.charAt(0) == ' ' && isDigit(kept.charAt(1)) && kept.charAt(1) != '0';
        return lostPlus ? "+" + kept.substring(1) : kept;
    }

    /** The first of the places that says why; most calls show a number and say nothing. */
    private static String withheldFor(UnaryOperator<String> parameter, Dialect dialect, String shown) {
        String noid = text(parameter.apply("noid"));
        if (saysWhy(noid)) {
            return noid;
        }
        if ("true".equals(parameter.apply("Caller-Privacy-Hide-Number"))) {
            return WithheldReason.USER_REFUSED.name();
        }
        String name = text(parameter.apply(dialect.name));
        if (saysWhy(name)) {
            return name;
        }
        boolean isNumber = shown != null && !shown.isEmpty() && (isDigit(shown.charAt(0)) || shown.charAt(0) == '+');
        return !isNumber && saysWhy(shown) ? shown : null;
    }

    private static boolean saysWhy(String word) {
        return word != null && WithheldWords.read(word).isPresent();
    }

    /** FreeSWITCH names a leg by itself; the SIP Call-ID is the same when another PBX asks about the call. */
    private static String callId(UnaryOperator<String> parameter, Dialect dialect) {
        return text(
                dialect == Dialect.FREESWITCH
                        ? orElse(parameter.apply("variable_sip_call_id"), parameter.apply(dialect.callId))
                        : parameter.apply(dialect.callId));
    }

    private static boolean isAddress(String next) {
        return next != null
                && next.length() <= LONGEST_ADDRESS
                && (next.startsWith("https://") || next.startsWith("http://") || next.startsWith("/"));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String text(String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }

    private static String orElse(String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }
}
