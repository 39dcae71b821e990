import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of wrk against one server, with the server's CPU time read from the kernel before and after. */
final class Load {
    private static final String CONNECTIONS = "64";
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private Load() {}

    record Result(double perSecond, double cpuMicros, long errors) {}

    static Result run(Server server, String path, String key, String accept, int entries, String core, int seconds)
            throws Exception {
        return run(server, path, key, accept, entries, core, seconds, 0);
    }

    /** @param delay milliseconds between an answer and the next request on each connection */
    static Result run(
            Server server, String path, String key, String accept, int entries, String core, int seconds, int delay)
            throws Exception {
        ProcessBuilder wrk = new ProcessBuilder(
                        "taskset", "-c", core, "wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "-s",
                        "benchmarks/screening/numbers.lua", "http://127.0.0.1:" + server.port())
                .redirectErrorStream(true);
        wrk.environment().put("BENCH_PATH", path);
        wrk.environment().put("BENCH_ENTRIES", String.valueOf(entries));
        wrk.environment().put("BENCH_DELAY_MS", String.valueOf(delay));
        if (key != null) {
            wrk.environment().put("BENCH_KEY", key);
        }
        if (accept != null) {
            wrk.environment().put("BENCH_ACCEPT", accept);
        }
        double before = server.cpuSeconds();
        Process process = wrk.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(out);
        }
        double cpu = server.cpuSeconds() - before;
        double requests = number(REQUESTS, out);
        Matcher bad = BAD.matcher(out);
        return new Result(number(RATE, out), cpu * 1e6 / requests, bad.find() ? Long.parseLong(bad.group(1)) : 0);
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
