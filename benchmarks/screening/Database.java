import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * A throw-away PostgreSQL with one client, one queue, one key and many entries. The entries are put in by the server's
 * superuser with its rules switched off: there is no such road in the product.
 */
final class Database implements AutoCloseable {
    static final String LISTED = "819000000000";
    private static final byte[] FIELD_KEY = "benchmarks-field-key-32-bytes---".getBytes(StandardCharsets.US_ASCII);
    private static final String SEARCH_KEY =
            Base64.getEncoder().encodeToString("benchmarks-search-key-32-bytes--".getBytes(StandardCharsets.US_ASCII));
    private static final String KEY_ID = "benchmark0000001";
    private static final int BATCH = 10_000;

    private final EmbeddedPostgres server;
    private final int entries;
    private final String secret;
    private final SecureRandom random = new SecureRandom();

    private Database(EmbeddedPostgres server, int entries) {
        this.server = server;
        this.entries = entries;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Database start(Path work, int entries) throws Exception {
        Database database = new Database(
                EmbeddedPostgres.builder().setDataDirectory(work.resolve("pg")).start(), entries);
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role owner_ login password 'owner'");
            statement.execute("create role app_ login password 'app'");
            statement.execute("create database bench owner owner_");
        }
        try (Connection connection = database.connect("bench");
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to owner_");
            statement.execute("grant usage on schema public to app_");
        }
        return database;
    }

    String key() {
        return "mmr_" + KEY_ID + "_" + secret;
    }

    Map<String, String> environment(Path work) {
        return Map.ofEntries(
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/bench"),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", "app_"),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", "app"),
                Map.entry("QUARKUS_FLYWAY_USERNAME", "owner_"),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", "owner"),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9/nobody"),
                Map.entry("MAMORI_CURSOR_KEY", SEARCH_KEY),
                Map.entry("MAMORI_SEARCH_KEY", SEARCH_KEY),
                Map.entry("MAMORI_FIELD_KEYS_K1", Base64.getEncoder().encodeToString(FIELD_KEY)),
                Map.entry("MAMORI_FIELD_KEY_CURRENT", "k1"),
                Map.entry("MAMORI_API_KEYS_REQUESTS_PER_SECOND", "1000000"),
                Map.entry("MAMORI_API_KEYS_BURST", "1000000"),
                Map.entry("MAMORI_BLOCKLIST_STATE_FOLDER", work.resolve("state").toString()));
    }

    /** After the service has made its tables. */
    void fill() throws Exception {
        try (Connection connection = connect("bench");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into client (client_id, name_ja, name_en, in_house) values ('CL-B', 'b', 'b', true)");
            statement.execute(
                    "insert into queue (client_id, queue_id, name, essential_only_route, refusal_sip_status, user_refused,"
                            + " created_at, changed_at, revision, version) values"
                            + " ('CL-B', 'B-CARE', 'b', false, 603, 'CONNECT', now(), now(), 1, 0)");
            statement.execute("insert into queue_number values ('CL-B', '+81120012345', 'B-CARE')");
            statement.execute("insert into api_key (key_id, client_id, hash, queue_ids, label, created_at, version) values ('"
                    + KEY_ID + "', 'CL-B', '\\x" + HexFormat.of().formatHex(sha256(secret)) + "', '{}', 'bench', now(), 0)");
            for (int from = 0; from < entries; from += BATCH) {
                copy(connection, from, Math.min(entries, from + BATCH));
            }
            statement.execute("analyze block_entry"); // as the server does by itself within a minute
            statement.execute("insert into screening_revision values ('CL-B', 1)");
            statement.execute("notify mamori_screening, 'CL-B'");
        }
    }

    /** Suspends the first entry of the list, or lets it refuse again, as the service does it: row, revision, notice. */
    void change(boolean refuses) throws SQLException {
        try (Connection connection = connect("bench");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update screening_revision set revision = revision + 1 where client_id = 'CL-B'");
            statement.execute("update block_entry set suspended_at = " + (refuses ? "null" : "now()")
                    + ", revision = (select revision from screening_revision where client_id = 'CL-B')"
                    + " where entry_id = '00000000-0000-7000-8000-000000000000'");
            statement.execute("notify mamori_screening, 'CL-B'");
            connection.commit();
        }
    }

    long refusedCalls() throws SQLException {
        try (Connection connection = connect("bench");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from refused_call")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void copy(Connection connection, int from, int to) throws Exception {
        StringBuilder rows = new StringBuilder();
        LocalDate yesterday = LocalDate.now().minusDays(1); // neither over nor due for another review
        for (int entry = from; entry < to; entry++) {
            rows.append(String.format(
                    "%08x-0000-7000-8000-000000000000\tCL-B\t%08x-0000-7000-8000-000000000001\t%s\t%d\t0000\t{B-CARE}\t"
                            + "%s\t%s\t{}\t{mail,post}\tnow\t1\t0%n",
                    entry, entry, sealed("+" + (Long.parseLong(LISTED) + entry)), entry, yesterday, yesterday.plusDays(89)));
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy block_entry (entry_id, client_id, request_id, number_sealed, number_hash, number_last4,"
                                + " queue_ids, starts_at, ends_at, judgment_ids, channels, approved_at, revision, version)"
                                + " from stdin",
                        new StringReader(rows.toString()));
    }

    /** As the service seals a field: k1:base64(nonce and AES-256-GCM). */
    private String sealed(String plain) throws Exception {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(FIELD_KEY, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("k1".getBytes(StandardCharsets.UTF_8));
        byte[] text = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        byte[] all = new byte[nonce.length + text.length];
        System.arraycopy(nonce, 0, all, 0, nonce.length);
        System.arraycopy(text, 0, all, nonce.length, text.length);
        return "k1:" + Base64.getEncoder().encodeToString(all);
    }

    private Connection connect(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
