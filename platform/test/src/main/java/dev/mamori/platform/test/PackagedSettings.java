package dev.mamori.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;

/**
 * What a packaged service needs beside database and issuer: keys, which have no default in production, folders, and a
 * management port that the test knows.
 */
public class PackagedSettings implements QuarkusTestResourceLifecycleManager {
    static final String MANAGEMENT_PORT = "mamori.test.packaged.management-port";

    private static final int KEY_BYTES = 32;

    @Override
    public Map<String, String> start() {
        var key = Base64.getEncoder().encodeToString(new byte[KEY_BYTES]);
        var port = Integer.toString(freePort());
        System.setProperty(MANAGEMENT_PORT, port);
        return Map.ofEntries(
                Map.entry("quarkus.management.port", port),
                Map.entry("quarkus.shutdown.delay", "0S"),
                Map.entry("quarkus.log.console.json.enabled", "false"),
                Map.entry("mamori.cursor-key", key),
                Map.entry("mamori.search-key", key),
                Map.entry("mamori.field-keys.k1", key),
                Map.entry("mamori.field-key-current", "k1"),
                Map.entry("mamori.webhook.allowed-hosts", "127.0.0.1/32"),
                Map.entry("mamori.blocklist.state-folder", folder("blocklist")),
                Map.entry("mamori.evidence.folder", folder("evidence")));
    }

    @Override
    public void stop() {
        System.clearProperty(MANAGEMENT_PORT);
    }

    private static String folder(String name) {
        try {
            var folder = Files.createTempDirectory("mamori-" + name);
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
