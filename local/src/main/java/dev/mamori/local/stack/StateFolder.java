package dev.mamori.local.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder that holds everything one stack keeps: databases, secrets, ports, logs. Readable by its owner only. Two
 * folders are two stacks that know nothing of each other.
 *
 * @param path the folder; it is made when missing
 */
public record StateFolder(Path path) {

    /** Makes the folder, closed to others. */
    public StateFolder {
        path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new StackException("Cannot use the state folder " + path + ": " + e.getMessage(), e);
        }
    }

    Path databases() {
        return path.resolve("postgres");
    }

    /** The log of one process of the stack. */
    public Path log(String process) {
        return Checkout.createFolder(path.resolve("logs")).resolve(process + ".log");
    }

    Path processes() {
        return Checkout.createFolder(path.resolve("processes"));
    }

    Path clockFile() {
        return path.resolve("clock");
    }

    Path lockFile() {
        return path.resolve("lock");
    }

    /** The properties kept under this name; empty when there are none yet. */
    Properties read(String name) {
        var properties = new Properties();
        var file = path.resolve(name + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return properties;
    }

    void write(String name, Properties properties) {
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        write(path.resolve(name + ".properties"), text.toString());
    }

    /** Replaces the file in one step, so that a reader or a crash never sees half of it; mode 0600 from the start. */
    static void write(Path file, String text) {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", owner);
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Removes the folder with all that was recorded in it. */
    public void purge() {
        delete(path);
    }

    static void delete(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StackException("Cannot remove " + top + ": " + e.getMessage(), e);
        }
    }
}
