package dev.mamori.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server of the stack, which a test can cut: then it refuses connections, as a stopped server does. */
final class CutLine implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance;

    CutLine(int target) throws IOException {
        this.target = target;
        this.port = ScreeningInstance.freePort();
        mend();
    }

    int port() {
        return port;
    }

    void mend() throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        entrance = socket;
        Thread.ofVirtual().start(() -> take(socket));
    }

    void cut() {
        try {
            entrance.close();
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private void take(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var near = socket.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException closed) {
                // The loop's condition says whether to go on.
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One end hung up.
        }
    }
}
