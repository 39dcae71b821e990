package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts a worker for each feed this service listens to, for a new client within a second, and stops them in order. */
@ApplicationScoped
class FeedConsumers {

    private static final Logger LOG = Logger.getLogger(FeedConsumers.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final FeedHandlers handlers;
    private final FeedSources sources;
    private final FeedIntake intake;
    private final KnownClients clients;
    private final ParkedEventStore parked;
    private final Map<String, FeedReader> readers = new TreeMap<>();
    private final Set<ClientId> heard = new HashSet<>();
    private final List<FeedWorker> workers = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread watch;

    FeedConsumers(
            FeedHandlers handlers,
            FeedSources sources,
            FeedIntake intake,
            KnownClients clients,
            ParkedEventStore parked) {
        this.handlers = handlers;
        this.sources = sources;
        this.intake = intake;
        this.clients = clients;
        this.parked = parked;
    }

    void start(@Observes StartupEvent event) {
        for (String source : handlers.sources()) {
            sources.find(source).ifPresent(reader -> readers.put(source, reader));
        }
        // From zero, or the first one would not be an increase to whoever watches.
        readers.keySet().forEach(source -> parked.counter(source));
        LOG.infof("Listens to the feeds of %s", readers.keySet());
        readers.forEach((source, reader) -> {
            if (handlers.listen(source, FeedHandler.From.REGISTRIES)) {
                workers.add(new FeedWorker(FeedScope.REGISTRY, source, reader, intake).start());
            }
        });
        if (readers.keySet().stream().anyMatch(source -> handlers.listen(source, FeedHandler.From.CLIENTS))) {
            watch = Thread.ofVirtual().name("feed-clients").start(this::followClients);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (watch != null) {
            watch.join(LONGEST_STOP);
        }
        workers.forEach(FeedWorker::stop);
        for (FeedWorker worker : workers) {
            worker.join(LONGEST_STOP);
        }
    }

    private void followClients() {
        try {
            do {
                listenToNewClients();
            } while (!stopping.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenToNewClients() {
        try {
            for (ClientId client : clients.all()) {
                if (heard.add(client)) {
                    readers.forEach((source, reader) -> {
                        if (handlers.listen(source, FeedHandler.From.CLIENTS)) {
                            workers.add(new FeedWorker(FeedScope.of(client), source, reader, intake).start());
                        }
                    });
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("The clients cannot be read: %s", Faults.describe(e));
        }
    }
}
