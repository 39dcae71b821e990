package dev.mamori.notification.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the tests' SMTP server; a dialogue about an address that begins with {@link #SLOW} waits to be let on. */
public final class SmtpGate implements AutoCloseable {
    public static final String SLOW = "slow-";

    private final ServerSocket listener;
    private final int server;
    private final Semaphore passes = new Semaphore(0, true);
    private final AtomicInteger held = new AtomicInteger();

    SmtpGate(int server) {
        this.server = server;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::listen);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many dialogues wait now. */
    public int held() {
        return held.get();
    }

    /** Lets so many of the waiting dialogues go on. */
    public void pass(int dialogues) {
        passes.release(dialogues);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                Socket behind = reach(client)) {
            Thread.startVirtualThread(() -> answers(behind, client));
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = behind.getOutputStream();
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                if (new String(line, StandardCharsets.ISO_8859_1).startsWith("RCPT TO:<" + SLOW)) {
                    hold();
                }
                out.write(line);
                out.flush();
            }
        } catch (IOException e) {
            // The server is away, or one side has gone: the other one sees its connection end.
        }
    }

    /** An SMTP server that is away is one that says so: the mailer must not have to wait for its time to pass. */
    private Socket reach(Socket client) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), server);
        } catch (IOException e) {
            client.getOutputStream().write("421 away\r\n".getBytes(StandardCharsets.US_ASCII));
            throw e;
        }
    }

    private void hold() {
        held.incrementAndGet();
        passes.acquireUninterruptibly();
        held.decrementAndGet();
    }

    private static void answers(Socket behind, Socket client) {
        try (client) {
            behind.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0; each = in.read()) {
            line.write(each);
            if (each == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
