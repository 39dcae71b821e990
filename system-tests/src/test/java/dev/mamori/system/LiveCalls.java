package dev.mamori.system;

import static org.awaitility.Awaitility.await;

import dev.mamori.local.stack.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Calls between two SIPp legs through a Kamailio with the configuration that we ship, and mamori-directives.py beside it.
 * Needs the Debian packages kamailio, kamailio-utils-modules, kamailio-extra-modules, sip-tester and python3.
 */
final class LiveCalls implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path shipped = Checkout.find().root().resolve("blocklist-service/pbx/kamailio");
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final int proxy = freePort();
    private final int callee = freePort();

    private LiveCalls(Path folder) {
        this.folder = folder;
    }

    /** What is missing on this machine, in words; empty when everything is there. */
    static String missing() {
        var missing = List.of("kamailio", "sipp", "python3").stream()
                .filter(tool -> find(tool) == null)
                .toList();
        return missing.isEmpty()
                ? ""
                : String.join(" and ", missing) + " not found; install the Debian packages kamailio,"
                        + " kamailio-utils-modules, kamailio-extra-modules, sip-tester and python3";
    }

    /**
     * Starts the proxy, the callee and the adapter.
     *
     * @param folder short, because a socket's path may have some hundred characters only
     */
    static LiveCalls start(Path folder, URI screening, String screeningKey, URI cases, String caseKey, String centre)
            throws IOException {
        var calls = new LiveCalls(folder);
        for (var file : List.of("kamailio.cfg", "mamori.cfg", "directives.cfg")) {
            Files.copy(calls.shipped.resolve(file), folder.resolve(file));
        }
        var socket = folder.resolve("rpc");
        Files.writeString(folder.resolve("settings.cfg"), """
                listen=udp:127.0.0.1:%d
                #!define MAMORI_ONWARD "sip:127.0.0.1:%d"
                #!define MAMORI_URL "%s"
                #!define MAMORI_URL_2 "%s"
                #!define MAMORI_KEY "%s"
                #!define MAMORI_WORKERS 4
                #!define MAMORI_RPC_SOCKET "%s"
                """.formatted(
                        calls.proxy, calls.callee, plain(screening), plain(screening), screeningKey, socket));
        var key = Files.writeString(folder.resolve("case.key"), caseKey);
        var scenario = Checkout.find().root().resolve("blocklist-service/src/test/resources/sipp/callee.xml");
        calls.sipp("callee", scenario, calls.callee, List.of());
        calls.run(
                "kamailio",
                Map.of(),
                List.of(
                        find("kamailio"),
                        "-f",
                        folder.resolve("kamailio.cfg").toString(),
                        "-DD",
                        "-E",
                        "-m",
                        "32",
                        "-M",
                        "4",
                        "-w",
                        folder.toString(),
                        "-Y",
                        folder.toString(),
                        "-P",
                        folder.resolve("kamailio.pid").toString()));
        await().atMost(SOON).until(() -> Files.exists(socket));
        calls.run(
                "adapter",
                Map.of(
                        "MAMORI_CASE_URL",
                        plain(cases),
                        "MAMORI_CASE_KEY_FILE",
                        key.toString(),
                        "MAMORI_CLIENT",
                        "CL-MRI",
                        "MAMORI_CENTRE",
                        centre,
                        "MAMORI_RPC_SOCKET",
                        socket.toString()),
                List.of(
                        find("python3"),
                        calls.shipped.resolve("mamori-directives.py").toString()));
        await().atMost(SOON).until(() -> calls.adapterSaid("reading directives"));
        return calls;
    }

    /** A call that is talking when this returns; its caller ends well when it gets a BYE, and not before. */
    Process talking(String callId, String called) throws IOException {
        var script = folder.resolve("talking.xml");
        Files.writeString(
                script,
                Files.readString(Path.of("src/test/resources/sipp/talking.xml")).replace("@CALLED@", called));
        var caller = sipp(
                "caller-" + callId,
                script,
                freePort(),
                List.of("-m", "1", "-cid_str", callId, "-timeout", "120", "-timeout_error", "127.0.0.1:" + proxy));
        await().atMost(SOON).until(() -> heard("callee").contains("ACK sip:") && ofCall("callee", "ACK", callId));
        return caller;
    }

    /** Whether the callee got a BYE for this call. */
    boolean calleeHeardBye(String callId) {
        return ofCall("callee", "BYE", callId);
    }

    /** Whether the caller got a BYE. */
    boolean callerHeardBye(String callId) {
        return ofCall("caller-" + callId, "BYE", callId);
    }

    /** Whether a line of the adapter's log holds all these words. */
    boolean adapterSaid(String... words) {
        return read("adapter.log").lines().anyMatch(line -> List.of(words).stream()
                .allMatch(line::contains));
    }

    /** For a failing test. */
    String whatHappened() {
        return read("adapter.log") + "\n" + read("kamailio.log");
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.destroy();
            try {
                if (!process.waitFor(5, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean ofCall(String leg, String method, String callId) {
        for (var message : heard(leg).split("-{20,}")) {
            if (message.contains("received") && message.contains("\n" + method + " ") && message.contains(callId)) {
                return true;
            }
        }
        return false;
    }

    private String heard(String leg) {
        return read(leg + ".messages");
    }

    private Process sipp(String name, Path scenario, int port, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(
                find("sipp"),
                "-sf",
                scenario.toString(),
                "-i",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-nostdin",
                "-trace_msg",
                "-message_file",
                folder.resolve(name + ".messages").toString()));
        command.addAll(more);
        return run(name, Map.of(), command);
    }

    private Process run(String name, Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private String read(String file) {
        try {
            var path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(URI url) {
        return url.toString().replaceAll("/+$", "");
    }

    private static String find(String tool) {
        for (var folder : (System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":")) {
            var candidate = Path.of(folder, tool);
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return null;
    }

    private static int freePort() {
        try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
