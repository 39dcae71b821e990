package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The one event that every service publishes has its contract in the platform. */
class AuditEventSchemaTest {

    private static final Path FOLDER = Path.of("../events/src/main/resources/events");

    @Test
    void theExampleIsWhatTheSchemaPromises() throws IOException {
        var json = new ObjectMapper();
        var type = FOLDER.resolve("dev.mamori.audit.sealed.v1").toString();
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(json.readTree(Path.of(type + ".schema.json").toFile()));

        var example = json.readTree(Path.of(type + ".example.json").toFile());
        assertThat(schema.validate(example)).isEmpty();
        assertThat(schema.validate(json.createObjectNode().put("position", 0).put("head", "x")))
                .hasSize(2);
    }
}
