package dev.mamori.cases.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Evidence in a folder, which all replicas mount. Each part is written aside, forced to the disk, then moved. */
class FolderStore implements EvidenceStorage {
    private final java.nio.file.Path folder;

    FolderStore(EvidenceConfig config) {
        folder = java.nio.file.Path.of(config.folder()).toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] bytes) {
        var target = path(key);
        try {
            Files.createDirectories(target.getParent());
            var aside = Files.createTempFile(target.getParent(), ".part", null);
            try (var channel = java.nio.channels.FileChannel.open(aside, StandardOpenOption.WRITE)) {
                var buffer = java.nio.ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private java.nio.file.Path path(String key) {
        var path = folder.resolve(key).normalize();
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("a key stays in the folder");
        }
        return path;
    }
}
