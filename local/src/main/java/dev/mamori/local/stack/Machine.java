package dev.mamori.local.stack;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine offers. */
public final class Machine {

    private static final long MEBIBYTE = 1 << 20;

    private Machine() {}

    /** Memory of the machine (or of the container) in MiB; 0 where it cannot be told. */
    public static long memoryMebibytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEBIBYTE
                : 0;
    }

    /** Free space in MiB where this folder is. */
    public static long freeMebibytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
        } catch (IOException e) {
            return 0;
        }
    }

    /** PostgreSQL refuses root; then it needs a user namespace, which some containers forbid. */
    public static boolean postgresMayStart() {
        return !"root".equals(System.getProperty("user.name")) || Postgres.namespacesWork();
    }
}
