import static dev.mamori.local.api.Json.object;

import dev.mamori.local.api.Api;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.Registries;
import dev.mamori.local.demo.World;
import dev.mamori.local.print.Console;
import dev.mamori.local.print.Story;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Stack;
import dev.mamori.local.stack.StackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A whole packaged stack under a steady load of contact events, and a client with very many contacts whose list is paged to
 * its end. An event is due at its time whatever became of those before (open loop): a service that stalls is late with all
 * that came meanwhile, and the waiting counts.
 */
final class ContactBench {
    private static final String BASE = "/v1/clients/CL-MRI";
    /** A call: five events, of which one is words that a machine recognised. */
    private static final List<String> CALL = List.of("STARTED", "UTTERANCE", "HOLD_STARTED", "HOLD_ENDED", "ENDED");

    private static final OffsetDateTime BEGUN = OffsetDateTime.of(2026, 11, 9, 9, 0, 0, 0, ZoneOffset.ofHours(9));

    private ContactBench() {}

    public static void main(String[] arguments) throws Exception {
        int pace = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        int contacts = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("contact-bench");
        try (Stack stack = Stack.start(StackOptions.in(folder), Console.standard()::done)) {
            stack.clock().set(Instant.parse("2026-11-09T00:00:00Z"));
            var world = new World(stack.site(), new Api(stack.site()), new Story(Console.standard()), "bench");
            new Registries(world).register();
            events(world, 20, Math.max(5, seconds / 10), "warm-up");
            events(world, pace, seconds, "measured");
            fill(stack, contacts);
            page(world, contacts);
        }
    }

    private static void events(World world, int pace, int seconds, String name) throws Exception {
        var key = world.as(Person.ADMIN)
                .post(ServiceName.CASE, BASE + "/api-keys", object("label", "bench"))
                .expect(201)
                .text("/apiKey");
        Session pbx = world.api().withKey("PBX", key);
        int total = pace * seconds;
        long[] took = new long[total];
        var failed = new AtomicInteger();
        var directives = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                long due = start + i * 1_000_000_000L / pace;
                int event = i;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                threads.submit(() -> {
                    var answer = pbx.post(ServiceName.CASE, BASE + "/contact-events", event(name, event, pace))
                            .send();
                    took[event] = System.nanoTime() - due;
                    if (answer.status() != 200) {
                        failed.incrementAndGet();
                    } else if (answer.body().contains("ALERT_SUPERVISOR")) {
                        directives.incrementAndGet();
                    }
                });
            }
        }
        double lasted = (System.nanoTime() - start) / 1e9;
        Arrays.sort(took);
        System.out.printf(
                "%s: %d events in %.1f s (%.1f/s, wanted %d), %d failed, %d with directives; ms from the moment it was due:"
                        + " p50 %.1f, p99 %.1f, max %.1f%n",
                name,
                total,
                lasted,
                total / lasted,
                pace,
                failed.get(),
                directives.get(),
                took[total / 2] / 1e6,
                took[(int) (total * 0.99)] / 1e6,
                took[total - 1] / 1e6);
    }

    /** The calls run beside each other: the events of one are a second apart and more, as many calls as the pace begin at once. */
    private static Map<String, Object> event(String name, int number, int pace) {
        int step = number / pace % CALL.size();
        int call = number / (pace * CALL.size()) * pace + number % pace;
        String type = CALL.get(step);
        var event = object(
                "eventId",
                name + "-" + number,
                "callId",
                name + "-" + call,
                "type",
                type,
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(BEGUN.plusSeconds(number / pace)));
        if (type.equals("STARTED")) {
            event.putAll(object("queueId", "MRI-CARE", "centreId", SampleCentre.ID, "staffId", "OP-0231"));
            event.put("from", object("number", "090-0177-%04d".formatted(call % 10_000)));
        }
        if (type.equals("UTTERANCE")) {
            var threat = List.of(object("kind", call % 10 == 0 ? "THREAT" : "ABUSE", "confidence", 0.95));
            event.put("utterance", object("speaker", "CUSTOMER", "words", "お前に何が分かる", "detections", threat));
        }
        return event;
    }

    /** Contacts without events, put in past the API: the list reads nothing else. */
    private static void fill(Stack stack, int contacts) throws Exception {
        var settings = new HashMap<String, String>();
        long pid = stack.service(ServiceName.CASE).pid();
        for (var each : Files.readString(Path.of("/proc", String.valueOf(pid), "environ")).split("\0")) {
            int at = each.indexOf('=');
            settings.put(each.substring(0, Math.max(at, 0)), each.substring(at + 1));
        }
        try (var connection = DriverManager.getConnection(
                settings.get("QUARKUS_DATASOURCE_JDBC_URL"),
                settings.get("QUARKUS_DATASOURCE_USERNAME"),
                settings.get("QUARKUS_DATASOURCE_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('mamori.client', 'CL-AOZ', true)");
                statement.execute("insert into contact (contact_id, client_id, call_id, channel, centre_id, started_at, ended_at,"
                        + " staff_ids) select gen_random_uuid(), 'CL-AOZ', 'bulk-' || n, 'PHONE', '" + SampleCentre.ID
                        + "', timestamptz '2026-01-01' + n * interval '10 seconds', timestamptz '2026-01-01' + n * interval"
                        + " '10 seconds', '{OP-0231}' from generate_series(1, " + contacts + ") n");
            }
            connection.commit();
        }
    }

    private static void page(World world, int contacts) {
        var session = world.as(Person.OHARA);
        var first = new ArrayList<Double>();
        var last = new ArrayList<Double>();
        String cursor = "";
        int read = 0;
        int pages = Math.min(contacts / 200, 500);
        for (int page = 0; page < pages; page++) {
            long begun = System.nanoTime();
            var answer = session.get(ServiceName.CASE, "/v1/clients/CL-AOZ/contacts?limit=200" + cursor)
                    .expect(200)
                    .json();
            double took = (System.nanoTime() - begun) / 1e6;
            read += answer.path("items").size();
            if (page >= 20 && page < 60) {
                first.add(took);
            } else if (page >= pages - 40) {
                last.add(took);
            }
            cursor = "&cursor=" + answer.path("nextCursor").asText();
        }
        System.out.printf(
                "list of %d contacts: %d read by pages of 200; ms for a page, median: pages 20 to 60 %.1f, the last 40 %.1f%n",
                contacts,
                read,
                median(first),
                median(last));
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
