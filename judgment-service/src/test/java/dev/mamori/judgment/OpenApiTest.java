package dev.mamori.judgment;

import dev.mamori.platform.test.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}
