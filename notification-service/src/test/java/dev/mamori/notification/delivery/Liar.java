package dev.mamori.notification.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver that reads each message and then behaves as its script says; the last line of the script is repeated. */
final class Liar implements AutoCloseable {
    /** 200, and the connection is kept. */
    static final Act OK_KEPT = socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    /** Closes without a byte. */
    static final Act CLOSE = Socket::close;
    /** Resets without a byte. */
    static final Act RESET = socket -> {
        socket.setSoLinger(true, 0);
        socket.close();
    };
    /** Says nothing and stays. */
    static final Act SILENCE = socket -> {};
    /** 503, and the connection is kept. */
    static final Act BUSY = socket -> write(socket, "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");

    static final Act HALF_A_HEAD_AND_CLOSE = socket -> {
        write(socket, "HTTP/1.1 20");
        socket.close();
    };
    static final Act HALF_A_HEAD_AND_SILENCE = socket -> write(socket, "HTTP/1.1 20");
    /** 200, promises a body, and sends a byte of it. */
    static final Act OK_AND_A_BODY_THAT_NEVER_ENDS =
            socket -> write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx");
    /** 200, promises a body, and resets. */
    static final Act OK_AND_RESET = socket -> {
        write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx");
        RESET.on(socket);
    };

    private final List<Act> script;
    private final ServerSocket server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final List<String> ids = new CopyOnWriteArrayList<>();

    /** What is done once a message is read. */
    @FunctionalInterface
    interface Act {
        void on(Socket socket) throws IOException;
    }

    Liar(List<Act> script) throws IOException {
        this.script = List.copyOf(script);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/notices";
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    /** Connections that are not closed. */
    int open() {
        return open.get();
    }

    /** The {@code webhook-id} of each message, in the order of arrival. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (!socket.isClosed() && read(in)) {
                int number = requests.getAndIncrement();
                script.get(Math.min(number, script.size() - 1)).on(socket);
            }
        } catch (IOException hungUp) {
            // the sender's right
        } finally {
            open.decrementAndGet();
        }
    }

    /** Reads a whole message; false at the end. */
    private boolean read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.write(next);
        }
        int length = 0;
        for (String line : head.toString(StandardCharsets.ISO_8859_1).split("\r\n")) {
            String name = line.split(":", 2)[0].toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(line.split(":", 2)[1].trim());
            } else if (name.equals("webhook-id")) {
                ids.add(line.split(":", 2)[1].trim());
            }
        }
        return in.readNBytes(length).length == length;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
