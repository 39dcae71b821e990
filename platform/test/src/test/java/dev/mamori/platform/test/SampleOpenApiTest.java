package dev.mamori.platform.test;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;

/** The sample service keeps the contract rules; its document lies with the tests. */
@QuarkusTest
class SampleOpenApiTest extends OpenApiContract {
    @Override
    protected Path committed() {
        return Path.of("src/test/resources/openapi.yaml");
    }
}
