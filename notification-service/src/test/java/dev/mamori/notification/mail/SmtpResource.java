package dev.mamori.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real SMTP server on a port of its own, for all tests of the service. */
public class SmtpResource implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server;
    private static SmtpGate gate;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        gate = new SmtpGate(server.getSmtp().getPort());
        return Map.of("quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port", Integer.toString(gate.port()));
    }

    // A port of its own choice would be another one after a restart.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            gate.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.stop();
    }

    /** Puts the server, and the gate before it, into the tests' fields of their types. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
        injector.injectIntoFields(gate, new TestInjector.MatchesType(SmtpGate.class));
    }
}
