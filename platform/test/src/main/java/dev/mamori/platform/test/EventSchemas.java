package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contracts of a service's events: each {@code events/<type>.schema.json} is JSON Schema 2020-12 and has an
 * {@code <type>.example.json} that is valid. A service extends this; its tests may check real events with
 * {@link #assertValid}.
 */
public abstract class EventSchemas {
    private static final Path FOLDER = Path.of("src/main/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event types that the service publishes, so that none is without a schema. */
    protected abstract List<String> types();

    @Test
    void everyTypeHasASchemaAndEverySchemaIsOfAType() {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".schema.json"))
                            .map(name -> name.substring(0, name.length() - ".schema.json".length())))
                    .containsExactlyInAnyOrderElementsOf(types());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsValid() {
        return types().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type, () -> assertValid(type, read(FOLDER.resolve(type + ".example.json")))));
    }

    /** Fails when {@code event} is not what the schema of {@code type} promises. */
    public static void assertValid(String type, JsonNode event) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(read(FOLDER.resolve(type + ".schema.json")));
        assertThat(schema.validate(event))
                .as(type)
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
