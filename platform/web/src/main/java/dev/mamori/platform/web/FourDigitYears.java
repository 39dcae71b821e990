package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * Times as RFC 3339 writes them: years 0001 to 9999. Java reads years with more digits too, which no database here can
 * keep.
 */
final class FourDigitYears {

    private static final int LAST = 9999;

    private FourDigitYears() {}

    /** The same instant; {@link DateTimeException} when its year in UTC has not four digits. */
    static Instant instant(Instant read) {
        checked(read.atOffset(ZoneOffset.UTC));
        return read;
    }

    /** The same date or time; {@link DateTimeException} when its year has not four digits. */
    static <T extends TemporalAccessor> T checked(T read) {
        var year = read.get(ChronoField.YEAR);
        if (year < 1 || year > LAST) {
            throw new DateTimeException("Years have four digits");
        }
        return read;
    }

    static void addTo(SimpleModule module) {
        module.addDeserializer(Instant.class, new Read<>(Instant.class, InstantDeserializer.INSTANT));
        module.addDeserializer(
                OffsetDateTime.class, new Read<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME));
        module.addDeserializer(LocalDate.class, new Read<>(LocalDate.class, LocalDateDeserializer.INSTANCE));
    }

    private static final class Read<T extends TemporalAccessor> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final JsonDeserializer<? extends T> usual;

        Read(Class<T> type, JsonDeserializer<? extends T> usual) {
            super(type);
            this.type = type;
            this.usual = usual;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getText();
            var read = usual.deserialize(parser, context);
            if (read == null) {
                return null;
            }
            try {
                checked(read instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : read);
            } catch (DateTimeException outside) {
                return type.cast(context.handleWeirdStringValue(type, text, "Years have four digits"));
            }
            return read;
        }
    }
}
