package dev.mamori.local.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one PostgreSQL server of a stack. What it has committed survives a crash: {@code fsync} stays on. */
final class Postgres {

    private static final String NAME = "postgres";
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(30);
    /** A restart right after a crash can meet the old shared memory for a moment. */
    private static final int TRIES = 10;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final PostgresBinaries binaries;
    private final StateFolder state;
    private final Secrets secrets;
    private final int port;
    private OwnedProcess process;

    Postgres(PostgresBinaries binaries, StateFolder state, Secrets secrets, int port) {
        this.binaries = binaries;
        this.state = state;
        this.secrets = secrets;
        this.port = port;
    }

    void start() {
        if (!Files.exists(state.databases().resolve("PG_VERSION"))) {
            initialise();
        }
        for (var attempt = 1; ; attempt++) {
            process = OwnedProcess.start(state, NAME, serverCommand(), Map.of("LC_ALL", "C"));
            try {
                Readiness.await(NAME, START, process, this::answers);
                return;
            } catch (StackException e) {
                process.kill();
                if (attempt == TRIES || !OwnedProcess.logTail(state, NAME).contains("lock")) {
                    throw e;
                }
                Readiness.pause(BETWEEN_TRIES);
            }
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password());
    }

    OwnedProcess process() {
        return process;
    }

    void stop() {
        if (process != null) {
            process.stop(GRACE);
        }
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private List<String> serverCommand() {
        var settings = Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "max_connections", "200",
                "shared_buffers", "64MB",
                "timezone", "UTC",
                "log_timezone", "UTC");
        var arguments = new ArrayList<>(List.of("-D", state.databases().toString()));
        settings.forEach((key, value) -> arguments.addAll(List.of("-c", key + "=" + value)));
        return binaries.command("postgres", arguments.toArray(String[]::new));
    }

    private void initialise() {
        var fresh = state.path().resolve("postgres.new");
        var passwordFile = state.path().resolve("postgres.pw");
        StateFolder.delete(fresh);
        StateFolder.write(passwordFile, password());
        try {
            run(binaries.command(
                    "initdb",
                    "-D",
                    fresh.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C"));
            Files.move(fresh, state.databases(), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new StackException("Cannot make the database folder: " + e.getMessage(), e);
        }
    }

    private void run(List<String> command) throws IOException {
        var log = state.log(NAME);
        var initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        initdb.environment().put("LC_ALL", "C");
        try {
            if (initdb.start().waitFor() != 0) {
                throw new StackException("initdb failed:\n" + OwnedProcess.logTail(state, NAME));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted", e);
        }
    }

    private String password() {
        return secrets.password(SUPERUSER);
    }

    /** Whether a person who is root may start PostgreSQL on this machine. */
    static boolean namespacesWork() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
