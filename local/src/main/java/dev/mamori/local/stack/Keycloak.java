package dev.mamori.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sign-in service of a stack. Its users live in the stack's PostgreSQL; its program is shared by the stacks of a checkout. */
final class Keycloak {

    private static final String NAME = "keycloak";
    private static final String ADMIN = "keycloak-admin";
    private static final String REALM_FILE = "mamori-realm.json";
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** Decided when the program is prepared; a start with the same choices skips that step. */
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    private final Path home;
    private final Site site;
    private final String jdbcUrl;
    private OwnedProcess process;

    Keycloak(Path home, Site site, String jdbcUrl) {
        this.home = home;
        this.site = site;
        this.jdbcUrl = jdbcUrl;
    }

    /** Starts the process; the realm is imported when the database does not have it yet. */
    void start() {
        prepare();
        var command = program(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + site.ports().keycloak(),
                "--http-management-port=" + site.ports().keycloakManagement(),
                "--http-management-scheme=http",
                "--hostname=" + site.signIn(),
                "--db-url=" + jdbcUrl,
                "--db-username=" + Databases.KEYCLOAK,
                "--log-level=WARN"));
        process = OwnedProcess.start(site.state(), NAME, command, environment());
    }

    void awaitReady() {
        var health = URI.create("http://127.0.0.1:" + site.ports().keycloakManagement() + "/health/ready");
        Readiness.await(NAME, START, process, () -> Readiness.isUp(health));
    }

    KeycloakAdmin admin() {
        return new KeycloakAdmin(site.signIn(), ADMIN, site.secrets().password(ADMIN));
    }

    OwnedProcess process() {
        return process;
    }

    void stop() {
        if (process != null) {
            process.stop(GRACE);
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_PASSWORD", site.secrets().password(Databases.KEYCLOAK));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", site.secrets().password(ADMIN));
        for (var service : ServiceName.values()) {
            environment.put(secretVariable(service), site.clientSecret(service));
        }
        return environment;
    }

    /** The name by which the realm file asks for the secret of a service. */
    private static String secretVariable(ServiceName service) {
        return "MAMORI_" + service.name().toUpperCase(Locale.ROOT) + "_SERVICE_SECRET";
    }

    /** Builds the program for PostgreSQL, once, and lays the realm file ready. */
    private void prepare() {
        var done = home.resolve("prepared");
        try (var lock = FileChannel.open(
                        home.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(done)) {
                build();
                Files.createFile(done);
            }
            layRealmFile();
        } catch (IOException e) {
            throw new StackException("Cannot prepare Keycloak in " + home + ": " + e.getMessage(), e);
        }
    }

    private void layRealmFile() throws IOException {
        var folder = Files.createDirectories(home.resolve("data/import"));
        var fresh = folder.resolve(REALM_FILE + ".new");
        try (var content = Keycloak.class.getResourceAsStream("/keycloak/" + REALM_FILE)) {
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(
                fresh, folder.resolve(REALM_FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void build() throws IOException {
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(program(arguments))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(site.state().log(NAME).toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("KC_"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new StackException("Keycloak's build failed:\n" + OwnedProcess.logTail(site.state(), NAME));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /**
     * What {@code bin/kc.sh} would run. The script stays between us and the server as a process of its own, so that a
     * crash or a kill of the one would not be one of the other; hence without it.
     */
    private List<String> program(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Checkout.javaHome().resolve("bin/java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }
}
