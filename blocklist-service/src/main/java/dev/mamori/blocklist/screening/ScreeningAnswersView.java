package dev.mamori.blocklist.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers as bytes. What is the same for every call that is put through is made once: the word, the FreeSWITCH document,
 * and the object for each queue and reason as long as the list does not change.
 */
final class ScreeningAnswersView {
    private static final int KEPT = 10_000;
    private static final Buffer ALLOW = Buffer.buffer(ScreeningDecision.ALLOW.name());
    private static final Buffer REJECT = Buffer.buffer(ScreeningDecision.REJECT.name());
    private static final Buffer NOT_FOUND = Buffer.buffer(XmlAnswer.FREESWITCH_NOT_FOUND);

    private final ObjectMapper json;
    private final Map<ScreeningAnswer, Buffer> objects = new ConcurrentHashMap<>();

    ScreeningAnswersView(ObjectMapper json) {
        this.json = json;
    }

    /** To a question of {@code mod_xml_curl} that is not about a call. */
    static Buffer nothingFound() {
        return NOT_FOUND;
    }

    Buffer of(ScreeningAnswer answer, ScreeningQuestion question) {
        return switch (question.format()) {
            case TEXT -> answer.isRefusal() ? REJECT : ALLOW;
            case JSON -> answer.isRefusal() ? object(answer) : kept(answer);
            case FREESWITCH -> answer.isRefusal() ? Buffer.buffer(XmlAnswer.freeswitch(answer, question)) : NOT_FOUND;
            case TWIML -> Buffer.buffer(XmlAnswer.twiml(answer, question));
        };
    }

    private Buffer kept(ScreeningAnswer answer) {
        Buffer known = objects.get(answer);
        if (known != null) {
            return known;
        }
        if (objects.size() >= KEPT) {
            objects.clear(); // answers of earlier revisions
        }
        Buffer made = object(answer);
        objects.put(answer, made);
        return made;
    }

    private Buffer object(ScreeningAnswer answer) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(ScreeningView.of(answer)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
