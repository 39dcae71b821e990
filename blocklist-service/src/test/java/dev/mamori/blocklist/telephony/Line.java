package dev.mamori.blocklist.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a PBX and the service, which a test can cut or make silent. */
final class Line implements AutoCloseable {

    /** What happens to those who connect. */
    enum State {
        /** Passes everything on. */
        WHOLE,
        /** Refuses connections, as a stopped service does. */
        CUT,
        /** Accepts and never answers, as a service that hangs does. */
        SILENT
    }

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;
    private volatile ServerSocket listener;

    Line(int target) {
        this.target = target;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    int port() {
        return port;
    }

    void set(State wanted) {
        state = wanted;
        if (wanted == State.CUT) {
            closeQuietly(listener);
        } else if (listener.isClosed()) {
            listener = listen(port);
        }
        open.forEach(Line::closeQuietly);
        open.clear();
    }

    @Override
    public void close() {
        set(State.CUT);
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket near = socket.accept();
                open.add(near);
                if (state == State.WHOLE) {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(far);
                    Thread.ofVirtual().start(() -> copy(near, far));
                    Thread.ofVirtual().start(() -> copy(far, near));
                }
            } catch (IOException closed) {
                // The loop's condition says whether to go on.
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException closed) {
            // One end hung up.
        }
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // As wanted.
        }
    }
}
