package dev.mamori.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Reads query parameters of the usual types. Jakarta REST answers a bad one with 404, as if the path were unknown; the
 * caller is better served by a 400 that names the parameter.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(
                    Instant.class,
                    text -> FourDigitYears.instant(OffsetDateTime.parse(text).toInstant())),
            Map.entry(OffsetDateTime.class, text -> FourDigitYears.checked(OffsetDateTime.parse(text))),
            Map.entry(LocalDate.class, text -> FourDigitYears.checked(LocalDate.parse(text))),
            Map.entry(Duration.class, Duration::parse),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(int.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(long.class, Long::valueOf),
            Map.entry(Boolean.class, QueryParameters::strictBoolean),
            Map.entry(boolean.class, QueryParameters::strictBoolean));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = queryParameter(annotations);
        if (name == null || annotations == null) {
            return null;
        }
        if (type.isEnum()) {
            var values = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Object::toString, v -> v));
            var form = String.join(", ", values.keySet().stream().sorted().toList());
            return new Converter<>(name, form, values::get);
        }
        var reader = (Function<String, T>) READERS.get(type);
        return reader == null ? null : new Converter<>(name, Formats.of(type), reader);
    }

    private static String queryParameter(Annotation[] annotations) {
        for (var annotation : annotations == null ? new Annotation[0] : annotations) {
            switch (annotation) {
                case QueryParam query -> {
                    return query.value();
                }
                case RestQuery query -> {
                    return query.value().isEmpty() ? "?" : query.value();
                }
                default -> {}
            }
        }
        return null;
    }

    private static Boolean strictBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    private record Converter<T>(String name, String form, Function<String, ? extends T> reader)
            implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            T value;
            try {
                value = reader.apply(text);
            } catch (RuntimeException unreadable) {
                value = null;
            }
            if (value == null) {
                throw new BadParameter(Problems.invalid(
                        name,
                        "InvalidValue",
                        Text.of(name + " の形式: " + form, name + " must have the form: " + form + ".")));
            }
            return value;
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
