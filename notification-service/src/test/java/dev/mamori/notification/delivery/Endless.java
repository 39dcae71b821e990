package dev.mamori.notification.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A receiver that answers 200 and sends a body as long as somebody takes it. */
final class Endless implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();

    Endless() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/notices";
    }

    /** Connections on which it still sends. */
    int open() {
        return open.get();
    }

    long sent() {
        return sent.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> pour(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pour(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            var in = socket.getInputStream();
            var read = new byte[8192];
            if (in.read(read) < 0) {
                return;
            }
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] block = new byte[65536];
            while (!server.isClosed()) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException hungUp) {
            // what the test waits for
        } finally {
            open.decrementAndGet();
        }
    }
}
