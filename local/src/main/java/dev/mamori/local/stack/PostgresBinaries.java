package dev.mamori.local.stack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks PostgreSQL from the class path, once for each checkout; says how a command of it is run here. */
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0b001_000_000;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpacked(Path home) {
        var parent = Checkout.createFolder(home.getParent());
        try (var lock = FileChannel.open(
                        parent.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.isDirectory(home)) {
                var fresh = parent.resolve("postgres.new");
                StateFolder.delete(fresh);
                unpack(fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new StackException("Cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
        return new PostgresBinaries(home);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular. */
    List<String> command(String program, String... arguments) {
        var asNobody = "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.<String>of();
        return Stream.of(asNobody, List.of(home.resolve("bin").resolve(program).toString()), List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }

    private static void unpack(Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, into.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
    }
}
