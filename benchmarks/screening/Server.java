import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server under test, pinned to one core. */
final class Server {
    private static final double TICKS_A_SECOND = 100;
    private static final long START_SECONDS = 180;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server screening(Path work, Database database, String core) throws Exception {
        return screening(work, "0", database, core, "-Xmx2g");
    }

    /** @param name of the replica, which has a state folder of its own */
    static Server screening(Path work, String name, Database database, String core, String heap) throws Exception {
        return java(
                work,
                "blocklist-service/target/quarkus-app/quarkus-run.jar",
                "/v1/screening",
                core,
                heap,
                database.environment(work.resolve(name)));
    }

    static Server hello(Path work, String core) throws Exception {
        return java(work, "benchmarks/hello/target/quarkus-app/quarkus-run.jar", "/hello", core, "-Xmx2g", Map.of());
    }

    static boolean nginxIsThere() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx"));
    }

    static Server nginx(Path work, String core) throws Exception {
        int port = freePort();
        Path conf = work.resolve("nginx.conf");
        Files.writeString(
                conf,
                Files.readString(Path.of("benchmarks/screening/nginx.conf")).replace("@PORT@", String.valueOf(port)));
        Process process = new ProcessBuilder("taskset", "-c", core, "/usr/sbin/nginx", "-p", work.toString(), "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("nginx.log").toFile())
                .start();
        return new Server(process, port).awaitAnswer("/");
    }

    private static Server java(Path work, String jar, String path, String core, String heap, Map<String, String> environment)
            throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                "taskset", "-c", core, ProcessHandle.current().info().command().orElseThrow(), heap,
                "-XX:+UseSerialGC", "-Dquarkus.flyway.placeholders.app_role=app_", "-jar", jar));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("server-" + port + ".log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(freePort()));
        return new Server(builder.start(), port).awaitAnswer(path);
    }

    int port() {
        return port;
    }

    /** User and system time of the process and, for nginx, of its worker. */
    double cpuSeconds() throws IOException {
        double ticks = ticks(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            ticks += ticks(child.pid());
        }
        return ticks / TICKS_A_SECOND;
    }

    void awaitListed(String key, String number) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!"REJECT".equals(get("/v1/screening?called=0120012345&number=%2B" + number, key))) {
            pause(end);
        }
    }

    /** Until the list is there: a listed number is refused, or without a list a number is said not to be on it. */
    void awaitLoaded(String key, boolean listed) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        String question = "/v1/screening?called=0120012345&format=json&number=%2B" + Database.LISTED;
        String right = listed ? "LISTED" : "NOT_LISTED";
        while (true) {
            String answer = get(question, key);
            if (answer != null && answer.contains("\"reason\":\"" + right + "\"")) {
                return;
            }
            pause(end);
        }
    }

    /** Asks again and again without a pause. */
    void awaitAnswer(String key, String number, boolean refuses) throws Exception {
        String expected = refuses ? "REJECT" : "ALLOW";
        while (!expected.equals(get("/v1/screening?called=0120012345&number=%2B" + number, key))) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended");
            }
            Thread.sleep(1); // asking without a pause takes the cores from those who are asked
        }
    }

    /** Bytes of the objects that a full collection leaves. */
    double liveHeapBytes() throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram").start();
        String out = new String(histogram.getInputStream().readAllBytes());
        String total = out.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
        return Double.parseDouble(total.strip().split("\\s+")[2]);
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Server awaitAnswer(String path) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (get(path, null) == null) {
            pause(end);
        }
        return this;
    }

    private String get(String path, String key) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return null;
        }
    }

    private void pause(long end) throws InterruptedException {
        if (System.nanoTime() > end || !process.isAlive()) {
            stop();
            throw new IllegalStateException("no answer on port " + port + "; see the logs in the work folder");
        }
        Thread.sleep(200);
    }

    private static double ticks(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
