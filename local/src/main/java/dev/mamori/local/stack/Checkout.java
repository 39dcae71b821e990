package dev.mamori.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The working copy that the stack runs from, and what the build left in it.
 *
 * @param root the folder with {@code mvnw}
 */
public record Checkout(Path root) {

    /** The checkout around the current folder, or the one named by the system property {@code mamori.home}. */
    public static Checkout find() {
        var start = Path.of(System.getProperty("mamori.home", "")).toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local"))) {
                return new Checkout(folder);
            }
        }
        throw new StackException("No checkout of Mamori around " + start);
    }

    /** The packaged service; it need not exist. */
    public Path jar(ServiceName service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Whether the service was packaged. */
    public boolean isPackaged(ServiceName service) {
        return Files.exists(jar(service));
    }

    /** Keycloak as the build of {@code local} unpacked it. */
    public Path keycloakHome() {
        var parent = root.resolve("local/target/keycloak");
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> missing(parent));
        } catch (IOException e) {
            throw missing(parent);
        }
    }

    /** Where the binaries of PostgreSQL are unpacked once for all stacks of this checkout. */
    Path postgresHome() {
        return root.resolve("local/target/postgres");
    }

    /** The Java that runs this program also runs the services. */
    public static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static StackException missing(Path where) {
        return new StackException("Keycloak is not in " + where + ". Build it with: ./mvnw -pl local package");
    }

    static Path createFolder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
