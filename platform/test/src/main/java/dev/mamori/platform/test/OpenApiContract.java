package dev.mamori.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The committed {@code openapi.yaml} of a service is what the code does, and reads well. A service extends this with
 * {@code @QuarkusTest}. After a wanted change: {@code ./mvnw test -Dtest=... -Dmamori.openapi.write=true}, then review
 * the difference.
 */
public abstract class OpenApiContract {
    private static final String WRITE = "mamori.openapi.write";

    @TestHTTPResource(value = "/openapi?format=yaml", management = true)
    URL served;

    private String document;

    /** The committed document; the build runs tests in the module's folder. */
    protected Path committed() {
        return Path.of("openapi.yaml");
    }

    @BeforeEach
    void fetch() {
        try (InputStream in = served.openStream()) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    @Test
    void committedDocumentIsWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(committed(), document);
        }
        assertThat(committed()).as("write it with ./mamori openapi").exists();
        assertThat(committed())
                .as("the code has changed: write %s with ./mamori openapi and review the difference", committed())
                .hasContent(document);
    }

    @Test
    void isOpenApi31AndUnderstoodByOthers() {
        assertThat(tree().path("openapi").asText()).startsWith("3.1");
        assertThat(new OpenAPIV3Parser().readContents(document, null, null).getMessages())
                .as("what swagger-parser says")
                .isEmpty();
    }

    @Test
    void readsWell() {
        assertThat(new OpenApiLint(tree()).findings()).as("%s", committed()).isEmpty();
    }

    private JsonNode tree() {
        return OpenApiDocument.parse(document).tree();
    }
}
