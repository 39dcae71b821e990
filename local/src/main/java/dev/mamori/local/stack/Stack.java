package dev.mamori.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Mamori on one machine without a container engine: PostgreSQL, Keycloak and the services, each a process of its own,
 * all on 127.0.0.1. What it keeps is in its state folder, so stopping and starting it again loses nothing; two stacks
 * in two folders run side by side.
 */
public final class Stack implements AutoCloseable {

    private final Site site;
    private final FileChannel lock;
    private final PortBlock block;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Map<ServiceName, ServiceProcess> services = new EnumMap<>(ServiceName.class);
    private final ProcessRecord owner;
    private final Progress progress;
    private volatile boolean closed;

    private Stack(StackOptions options, Progress progress) {
        var state = new StateFolder(options.state());
        var checkout = Checkout.find();
        this.progress = progress;
        this.lock = lock(state);
        Leftovers.end(state);
        this.block = PortBlock.claim(state, options.portBase());
        this.owner = ProcessRecord.of(Leftovers.OWNER, ProcessHandle.current());
        owner.writeTo(state);
        this.site = new Site(state, block.ports(), new Secrets(state));
        this.postgres = new Postgres(
                PostgresBinaries.unpacked(checkout.postgresHome()),
                state,
                site.secrets(),
                site.ports().postgres());
        this.keycloak = new Keycloak(checkout.keycloakHome(), site, postgres.jdbcUrl(Databases.KEYCLOAK));
        for (var service : options.services()) {
            services.put(service, new ServiceProcess(service, checkout.jar(service), site, options.settings()));
        }
    }

    /** Starts a stack and returns when all of it is ready; when a part fails, what was started is ended again. */
    public static Stack start(StackOptions options, Progress progress) {
        var stack = new Stack(options, progress);
        var hook = new Thread(stack::close, "mamori-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Where it is and how to get in. */
    public Site site() {
        return site;
    }

    /** The process of one service. */
    public ServiceProcess service(ServiceName name) {
        return services.get(name);
    }

    /** All services that were started with the stack. */
    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    /** Memory in use by Keycloak in MiB; 0 where it cannot be told. */
    public long keycloakMebibytes() {
        return Memory.residentMebibytes(keycloak.process().pid());
    }

    /** The clock that all services share. */
    public StackClock clock() {
        return site.clock();
    }

    private void startAll() {
        timed("PostgreSQL", () -> {
            postgres.start();
            new Databases(postgres, site.secrets()).create();
        });
        timed("Keycloak", () -> {
            keycloak.start();
            keycloak.awaitReady();
            keycloak.admin().addSamples(site);
        });
        startServices();
    }

    private void startServices() {
        var atOnce = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            var starts = services.values().stream()
                    .map(service -> (Callable<Void>) () -> {
                        timed(service.name().module(), service::start);
                        return null;
                    })
                    .toList();
            for (var start : pool.invokeAll(starts)) {
                start.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackException known ? known : new StackException("Start failed", e);
        }
    }

    private void timed(String part, Runnable work) {
        if (closed) {
            throw new StackException("Ended while starting");
        }
        var begun = System.nanoTime();
        work.run();
        progress.done(part, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Ends everything in good order: services first, the database last. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(service -> pool.execute(service::stop));
            pool.execute(keycloak::stop);
        }
        postgres.stop();
        owner.removeFrom(site.state());
        Leftovers.end(site.state());
        block.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new StackException("Cannot unlock the state folder", e);
        }
    }

    private static FileChannel lock(StateFolder state) {
        try {
            var channel = FileChannel.open(state.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw inUse(state);
        } catch (IOException e) {
            throw new StackException("Cannot lock " + state.path(), e);
        }
        throw inUse(state);
    }

    private static StackException inUse(StateFolder state) {
        return new StackException("A stack is already running in " + state.path()
                + ". End it with: ./mamori down / すでに起動しています。./mamori down で終了できます。");
    }
}
