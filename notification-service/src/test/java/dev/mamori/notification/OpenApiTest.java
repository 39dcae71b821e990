package dev.mamori.notification;

import dev.mamori.platform.test.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}
