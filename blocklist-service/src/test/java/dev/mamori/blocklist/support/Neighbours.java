package dev.mamori.blocklist.support;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** case-service and judgment-service as far as HTTP goes, for tests of this service alone. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {
    static final String PORT = "mamori.test.neighbours.port";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        System.setProperty(PORT, String.valueOf(server.port()));
        String url = "http://localhost:" + server.port();
        return Map.of("quarkus.rest-client.case.url", url, "quarkus.rest-client.judgment.url", url);
    }

    @Override
    public void stop() {
        server.stop();
    }

    static WireMock stubs() {
        return new WireMock("localhost", Integer.getInteger(PORT));
    }
}
