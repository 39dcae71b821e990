package dev.mamori.blocklist.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.criteria.StopCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the lists of a petition are kept in JSON columns: in the words of the API. */
final class PetitionJson {
    private static final TypeReference<List<AlternativeChannelView>> CHANNELS = new TypeReference<>() {};
    private static final TypeReference<List<ChecklistAnswerView>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<AcceptedWarningView>> WARNINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    PetitionJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String channels(Petition petition) {
        return write(
                petition.channels().stream().map(AlternativeChannelView::of).toList());
    }

    List<AlternativeChannel> channels(String text) {
        return read(text, CHANNELS).stream()
                .map(AlternativeChannelView::toDomain)
                .toList();
    }

    String answers(Map<ChecklistItem, ChecklistAnswer> answers) {
        return write(answerViews(answers));
    }

    static List<ChecklistAnswerView> answerViews(Map<ChecklistItem, ChecklistAnswer> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> new ChecklistAnswerView(
                        answer.getKey().code(),
                        answer.getValue().result(),
                        answer.getValue().text(),
                        answer.getValue().evidence()))
                .toList();
    }

    Map<ChecklistItem, ChecklistAnswer> answers(String text) {
        Map<ChecklistItem, ChecklistAnswer> answers = new EnumMap<>(ChecklistItem.class);
        read(text, ANSWERS)
                .forEach(answer -> answers.put(ChecklistItem.of(answer.item()).orElseThrow(), answer.toDomain()));
        return answers;
    }

    String acceptedWarnings(Petition petition) {
        return write(petition.acceptedWarnings().stream()
                .map(AcceptedWarningView::of)
                .toList());
    }

    List<AcceptedWarning> acceptedWarnings(String text) {
        return read(text, WARNINGS).stream()
                .map(view ->
                        new AcceptedWarning(StopCode.of(view.stop()).orElseThrow(), view.reason(), view.signerName()))
                .toList();
    }
}
