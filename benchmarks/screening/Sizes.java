import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the length of the list costs: start, memory, CPU a look-up, and how soon a change counts on three replicas. Each
 * length has a database and processes of its own. See ../README.md.
 */
public class Sizes {
    private static final String SERVER_CORE = "0";
    private static final String LOAD_CORE = "1";
    private static final int WARM_UP_SECONDS = 20;
    private static final int ROUNDS = 5;
    private static final int ROUND_SECONDS = 4;
    private static final int DELAY_MS = 4;
    private static final int CHANGES = 200;
    private static final int REPLICAS = 3;

    public static void main(String[] args) throws Exception {
        System.out.printf(
                "%12s %12s %14s %14s %14s %22s%n",
                "entries", "start s", "live heap MB", "bytes/entry", "CPU us/req", "change ms p50/p99/max");
        double emptyHeap = 0;
        for (String size : args[0].split(",")) {
            emptyHeap = measure(Integer.parseInt(size), args.length > 1 ? args[1] : "-Xmx2g", emptyHeap);
        }
    }

    private static double measure(int entries, String heap, double emptyHeap) throws Exception {
        Path work = Files.createTempDirectory("mamori-sizes");
        List<Server> servers = new ArrayList<>();
        try (Database database = Database.start(work, entries)) {
            Server first = Server.screening(work, "0", database, SERVER_CORE, "-Xmx2g"); // makes the tables
            first.stop();
            database.fill();
            long before = System.nanoTime();
            Server server = Server.screening(work, "1", database, SERVER_CORE, heap);
            servers.add(server);
            server.awaitLoaded(database.key(), entries > 0);
            double start = (System.nanoTime() - before) / 1e9;
            double live = server.liveHeapBytes();
            String cpu = "-";
            String changes = "-";
            if (entries > 0) {
                Load.run(server, "/v1/screening?", database.key(), "text/plain", entries, LOAD_CORE, WARM_UP_SECONDS);
                double[] rounds = new double[ROUNDS];
                for (int round = 0; round < ROUNDS; round++) {
                    rounds[round] = Load.run(
                                    server, "/v1/screening?", database.key(), "text/plain", entries, LOAD_CORE,
                                    ROUND_SECONDS, DELAY_MS)
                            .cpuMicros();
                }
                Arrays.sort(rounds);
                cpu = "%.1f".formatted(rounds[ROUNDS / 2]);
                for (int replica = 2; replica <= REPLICAS && entries <= 1_000_000; replica++) {
                    Server other = Server.screening(work, String.valueOf(replica), database, "0,1", heap);
                    servers.add(other);
                    other.awaitLoaded(database.key(), true);
                }
                changes = changes(database, servers);
            }
            System.out.printf(
                    "%12d %12.1f %14.0f %14s %14s %22s%n",
                    entries,
                    start,
                    live / 1e6,
                    entries == 0 ? "-" : "%.2f".formatted((live - emptyHeap) / entries),
                    cpu,
                    changes);
            return entries == 0 ? live : emptyHeap;
        } finally {
            servers.forEach(Server::stop);
        }
    }

    /** From the commit until the last of the replicas answers by it. */
    private static String changes(Database database, List<Server> servers) throws Exception {
        double[] millis = new double[CHANGES];
        for (int change = 0; change < CHANGES; change++) {
            boolean refuses = change % 2 == 1;
            database.change(refuses);
            long committed = System.nanoTime();
            for (Server server : servers) {
                server.awaitAnswer(database.key(), Database.LISTED, refuses);
            }
            millis[change] = (System.nanoTime() - committed) / 1e6;
        }
        Arrays.sort(millis);
        return "%.0f/%.0f/%.0f".formatted(millis[CHANGES / 2], millis[CHANGES * 99 / 100], millis[CHANGES - 1]);
    }
}
