package dev.mamori.blocklist.telephony;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Kamailio with the configuration that we ship, and a callee behind it (SIPp), on loopback. Needs the Debian packages
 * kamailio, kamailio-utils-modules, kamailio-extra-modules and sip-tester.
 */
final class SipRig implements AutoCloseable {
    private static final Path SHIPPED = Path.of("pbx", "kamailio");
    private static final Path SCENARIOS = Path.of("src", "test", "resources", "sipp");
    private static final Duration START = Duration.ofSeconds(20);

    /** Where Debian keeps Kamailio's modules. */
    private static final List<Path> MODULES = Stream.of("x86_64", "aarch64")
            .map(machine -> Path.of("/usr/lib", machine + "-linux-gnu", "kamailio/modules"))
            .toList();

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final int proxy = freePort();
    private final int callee = freePort();
    private final int announcer = freePort();

    private SipRig(Path folder) {
        this.folder = folder;
    }

    /** What is missing on this machine, in words; empty when everything is there. */
    static String missing() {
        List<String> missing = new ArrayList<>();
        for (String tool : new String[] {"kamailio", "sipp"}) {
            if (find(tool) == null) {
                missing.add(tool);
            }
        }
        for (String module : List.of("http_client.so", "jansson.so")) {
            if (MODULES.stream().noneMatch(folder -> Files.exists(folder.resolve(module)))) {
                missing.add(module);
            }
        }
        return missing.isEmpty()
                ? ""
                : String.join(" and ", missing) + " not found; install the Debian packages kamailio,"
                        + " kamailio-utils-modules, kamailio-extra-modules and sip-tester";
    }

    /** What differs from the shipped settings: further definitions of Kamailio's preprocessor. */
    static SipRig start(Path folder, int screeningPort, String apiKey, Map<String, String> settings)
            throws IOException {
        SipRig rig = new SipRig(folder);
        rig.configure(screeningPort, apiKey, settings);
        rig.listen(rig.callee, "callee");
        rig.listen(rig.announcer, "announcer");
        rig.run(
                "kamailio",
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
        await().atMost(START).until(rig::answersOptions);
        return rig;
    }

    /** Whether a caller reaches a callee, talks and hangs up. */
    boolean isPutThrough(Caller caller) {
        return call(caller, "through.xml", "");
    }

    /** Whether a caller is refused with this status. */
    boolean isRefused(Caller caller, int status) {
        return call(caller, "refused.xml", String.valueOf(status));
    }

    /** What the announcer was asked to play. */
    String announcerHeard() {
        return read("announcer.messages");
    }

    /** The proxy's last words to a caller. */
    String callerHeard() {
        return read("caller.messages");
    }

    /** For a failing test. */
    String whatHappened() {
        return read("kamailio.log") + "\n" + read("caller.messages");
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

    /** Who calls whom: the From header, the called number, further header lines. */
    record Caller(String from, String called, String headers) {
        Caller(String from, String called) {
            this(from, called, "");
        }
    }

    private void configure(int screeningPort, String apiKey, Map<String, String> settings) throws IOException {
        for (String file : new String[] {"kamailio.cfg", "mamori.cfg", "directives.cfg"}) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
        String url = "\"http://127.0.0.1:" + screeningPort + "\"";
        StringBuilder text = new StringBuilder("listen=udp:127.0.0.1:" + proxy + "\n")
                .append(define("MAMORI_ONWARD", "\"sip:127.0.0.1:" + callee + "\""))
                .append(define("MAMORI_URL", url))
                .append(define("MAMORI_URL_2", url))
                .append(define("MAMORI_KEY", "\"" + apiKey + "\""))
                .append(define("MAMORI_WORKERS", "4"))
                .append(define("MAMORI_ANONYMOUS_IS_ON_PURPOSE", ""));
        settings.forEach((name, value) ->
                text.append(define(name, value.replace("ANNOUNCER", "\"127.0.0.1:" + announcer + "\""))));
        Files.writeString(folder.resolve("settings.cfg"), text);
    }

    private static String define(String name, String value) {
        return "#!define " + name + " " + value + "\n";
    }

    private void listen(int port, String name) throws IOException {
        run(
                name,
                List.of(
                        find("sipp"),
                        "-sf",
                        SCENARIOS.resolve("callee.xml").toAbsolutePath().toString(),
                        "-i",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-nostdin",
                        "-trace_msg",
                        "-message_file",
                        folder.resolve(name + ".messages").toString()));
    }

    private boolean call(Caller caller, String scenario, String status) {
        try {
            Path script = folder.resolve("caller.xml");
            Files.writeString(
                    script,
                    Files.readString(SCENARIOS.resolve(scenario))
                            .replace("@FROM@", caller.from())
                            .replace("@CALLED@", caller.called())
                            .replace("@HEADERS@", caller.headers())
                            .replace("@STATUS@", status));
            Path heard = folder.resolve("caller.messages");
            Files.deleteIfExists(heard);
            Process call = run(
                    "caller",
                    List.of(
                            find("sipp"),
                            "-sf",
                            script.toString(),
                            "-i",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(freePort()),
                            "-m",
                            "1",
                            "-nostdin",
                            "-timeout",
                            "20",
                            "-timeout_error",
                            "-trace_msg",
                            "-message_file",
                            heard.toString(),
                            "127.0.0.1:" + proxy));
            return call.waitFor() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answersOptions() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(500);
            String options = String.join(
                    "\r\n",
                    "OPTIONS sip:127.0.0.1:" + proxy + " SIP/2.0",
                    "Via: SIP/2.0/UDP 127.0.0.1:" + socket.getLocalPort() + ";branch=z9hG4bK" + System.nanoTime(),
                    "From: <sip:rig@127.0.0.1>;tag=1",
                    "To: <sip:proxy@127.0.0.1>",
                    "Call-ID: " + System.nanoTime() + "@rig",
                    "CSeq: 1 OPTIONS",
                    "Max-Forwards: 1",
                    "Content-Length: 0",
                    "",
                    "");
            byte[] bytes = options.getBytes(StandardCharsets.US_ASCII);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), proxy));
            socket.receive(new DatagramPacket(new byte[2000], 2000));
            return true;
        } catch (java.net.SocketTimeoutException | java.net.PortUnreachableException notYet) {
            return false;
        }
    }

    private Process run(String name, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        if (!name.equals("caller")) {
            processes.add(process);
        }
        return process;
    }

    private String read(String file) {
        try {
            Path path = folder.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String find(String tool) {
        for (String folder : (System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin").split(":")) {
            Path candidate = Path.of(folder, tool);
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return null;
    }

    private static int freePort() {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
