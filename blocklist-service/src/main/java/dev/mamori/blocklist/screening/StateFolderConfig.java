package dev.mamori.blocklist.screening;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The folder that outlives the process ({@code mamori.blocklist.state-folder}): refused calls on their way to the
 * database, and the last list. Each instance locks a numbered folder of its own below it, so that replicas on one volume
 * do not meet, and the next start takes over what the last one left. Where nothing can be written the service works from
 * memory alone, and says so.
 */
@ApplicationScoped
class StateFolderConfig {
    private static final Logger LOG = Logger.getLogger(StateFolderConfig.class);
    private static final int MOST_INSTANCES = 64;

    private final Path folder;
    private FileLock lock;

    StateFolderConfig(@ConfigProperty(name = "mamori.blocklist.state-folder") Path root) {
        Path mine = null;
        try {
            mine = lockOne(root);
        } catch (IOException unusable) {
            LOG.errorf(
                    "%s cannot be used (%s): a restart loses refused calls that are not written yet, and needs the database",
                    root, unusable);
        }
        folder = mine;
    }

    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Another application in this process may take the folder over, as live reload does. */
    @PreDestroy
    void unlock() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
        }
    }

    private Path lockOne(Path root) throws IOException {
        for (int instance = 0; instance < MOST_INSTANCES; instance++) {
            Path candidate = root.resolve("instance-" + instance);
            Files.createDirectories(candidate);
            FileChannel channel =
                    FileChannel.open(candidate.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException anotherApplicationOfThisProcess) {
                lock = null;
            }
            if (lock != null) {
                return candidate;
            }
            channel.close();
        }
        throw new IOException("all " + MOST_INSTANCES + " folders are in use");
    }
}
