package dev.mamori.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One service of the stack as a process of its own; tests may kill it and start it again. */
public final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(15);
    /** More crashes than these are no accident. */
    private static final int MOST_RETURNS = 20;
    /** Small and soon there, rather than fast in the long run. */
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx224m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    private final ServiceName name;
    private final Path jar;
    private final Site site;
    private final Map<String, String> environment;
    private final AtomicInteger returns = new AtomicInteger();
    private volatile OwnedProcess process;
    private volatile boolean wanted;
    private volatile Duration startTime = Duration.ZERO;

    ServiceProcess(ServiceName name, Path jar, Site site, Map<String, String> settings) {
        this.name = name;
        this.jar = jar;
        this.site = site;
        this.environment = new HashMap<>(ServiceEnvironment.of(name, site));
        environment.putAll(settings);
    }

    /** Which service it is. */
    public ServiceName name() {
        return name;
    }

    /** Starts the service and waits until it is ready. */
    public void start() {
        var begun = System.nanoTime();
        launch();
        Readiness.await(name.module(), START, process, this::isReady);
        startTime = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Ends the service as a crash would (SIGKILL). It stays down until {@link #start()}. */
    public void kill() {
        wanted = false;
        process.kill();
    }

    /** Ends the service in good order. */
    public void stop() {
        wanted = false;
        if (process != null) {
            process.stop(GRACE);
        }
    }

    /** Whether its readiness check answers well. */
    public boolean isReady() {
        return Readiness.isUp(site.management(name).resolve("health/ready"));
    }

    /** From exec to the first good readiness check. */
    public Duration startTime() {
        return startTime;
    }

    /** The process id of the running service. */
    public long pid() {
        return process.pid();
    }

    /** Memory in use in MiB (resident set); 0 where it cannot be told. */
    public long residentMebibytes() {
        return Memory.residentMebibytes(process.pid());
    }

    private synchronized void launch() {
        var command = new ArrayList<String>();
        command.add(Checkout.javaHome().resolve("bin/java").toString());
        command.addAll(JVM);
        command.add(ServiceEnvironment.placeholder(name));
        command.addAll(List.of("-jar", jar.toString()));
        process = OwnedProcess.start(site.state(), name.module(), command, environment);
        wanted = true;
        var launched = process;
        Thread.ofVirtual().start(() -> {
            launched.onExit().join();
            returnAfterCrash(launched);
        });
    }

    /** A service that somebody else killed comes back by itself, as it would in a cluster. */
    private synchronized void returnAfterCrash(OwnedProcess ended) {
        if (wanted && ended == process && !startTime.isZero() && returns.incrementAndGet() <= MOST_RETURNS) {
            launch();
        }
    }
}
