package dev.mamori.platform.test;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would: broken addresses, odd methods, bodies of unknown length. */
final class Wire {
    private Wire() {}

    static String send(String... lines) {
        var head = lines[0] + "\r\nHost: localhost\r\nConnection: close\r\n";
        var rest = String.join("\r\n", java.util.Arrays.asList(lines).subList(1, lines.length)) + "\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
