package dev.mamori.blocklist;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.platform.test.OpenApiContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class OpenApiTest extends OpenApiContract {}
