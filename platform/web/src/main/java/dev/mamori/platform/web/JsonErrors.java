package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body and where, without repeating values: they may be personal data. Messages of value types must not repeat them either. */
public final class JsonErrors {
    private JsonErrors() {}

    /** The problem, or null when our own types are at fault. */
    public static ProblemException problem(JsonProcessingException thrown) {
        return switch (thrown) {
            case UnrecognizedPropertyException unknown -> unknownProperty(unknown);
            case InvalidNullException isNull -> at(isNull, "NotNull", Text.of("null は使えません。", "It must not be null."));
            case InvalidFormatException wrong -> at(wrong, "InvalidValue", expected(wrong.getTargetType()));
            case InvalidDefinitionException _ -> null;
            case JsonMappingException wrong -> mapping(wrong);
            default -> malformed(thrown);
        };
    }

    private static ProblemException unknownProperty(UnrecognizedPropertyException unknown) {
        var name = unknown.getPropertyName();
        return at(
                unknown,
                "UnknownProperty",
                Text.of("「" + name + "」という項目はありません。", "There is no property \"" + name + "\" here."));
    }

    private static ProblemException mapping(JsonMappingException wrong) {
        // A value type refused the value: its own words are the best that we can tell.
        for (var cause = wrong.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof JsonProcessingException inner && !(inner instanceof JsonMappingException)) {
                return malformed(inner);
            }
            if (cause instanceof IllegalArgumentException refused && refused.getMessage() != null) {
                return at(
                        wrong,
                        "InvalidValue",
                        Text.of("値が正しくありません（" + refused.getMessage() + "）。", refused.getMessage()));
            }
        }
        return at(wrong, "WrongType", Text.of("値の型が違うか、必須の値がありません。", "The value is missing or has the wrong type."));
    }

    private static ProblemException malformed(JsonProcessingException thrown) {
        var place = thrown.getLocation();
        var line = place == null ? 0 : place.getLineNr();
        var column = place == null ? 0 : place.getColumnNr();
        return Problems.invalid(Text.of(
                "JSON として読めません（" + line + " 行 " + column + " 文字目）。",
                "The body is not well-formed JSON (line " + line + ", column " + column + ")."));
    }

    private static ProblemException at(JsonMappingException thrown, String code, Text text) {
        var pointer = pointer(thrown.getPath());
        return Problems.invalid(Text.of(pointer + ": " + text.ja(), pointer + ": " + text.en()))
                .violations(List.of(Violation.at(pointer, code, text)));
    }

    private static Text expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return Text.of("次のいずれかにしてください: " + values, "It must be one of " + values + ".");
        }
        var form = Formats.of(type);
        return Text.of("形式: " + form, "It must have the form " + form + ".");
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
