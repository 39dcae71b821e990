package dev.mamori.cases.privacy;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the jobs do in a look; when they look is the matter of {@code Rounds}. */
@QuarkusTest
class JobsTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    RetentionJob retention;

    @Inject
    RekeyJob rekey;

    World.Site site;
    Privacy privacy;

    @BeforeEach
    void aSite() {
        clock.set(at("16:06:00"));
        site = world.site();
        privacy = new Privacy(site);
        as(site.asArima())
                .body(Map.of("contactDays", 10, "caseDays", 20, "customerDays", 15, "reason", "x"))
                .put(site.path("/retention"))
                .then()
                .statusCode(200);
        as(privacy.specialist("LG-1-"))
                .header("If-Match", "\"1\"")
                .post(site.path("/retention/confirmation"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "Contacts go by their end and not by their start; those of cases with the case, which goes by its closing")
    void countsFromTheRightDate() {
        String alone = site.report(site.event("c1", "STARTED", "16:00:00"));
        var ended = site.event("c1", "ENDED", "16:00:00");
        ended.put("at", at("2026-11-11", "16:00:00"));
        site.report(ended);
        String ofCase = site.threatened("c2");
        String caseId = Cases.open(site, ofCase).replaceFirst(".*/", "");
        look("2026-11-21", "15:00:00");
        assertThat(contact(alone)).isEqualTo(200);
        look("2026-11-21", "17:00:00");
        assertThat(contact(alone)).isEqualTo(404);
        assertThat(contact(ofCase)).isEqualTo(200);
        look("2027-11-09", "17:00:00");
        assertThat(caseStatus(caseId)).as("a case that nobody closed stays").isEqualTo(200);
        closed(caseId, "2027-11-09T08:00:00Z");
        look("2027-11-29", "16:00:00");
        assertThat(caseStatus(caseId)).isEqualTo(200);
        look("2027-11-29", "18:00:00");
        assertThat(caseStatus(caseId)).isEqualTo(404);
        assertThat(contact(ofCase)).isEqualTo(404);
        assertThat(count("case_statistic")).isOne();
        retention.look();
        assertThat(count("case_statistic")).isOne();
    }

    @Test
    @DisplayName("More than a page goes in one look, whatever of it cannot go; of another client nothing goes")
    void goesThroughAllPages() {
        World.Site other = world.site();
        String others = other.report(other.event("o1", "STARTED", "16:00:00"));
        other.report(other.event("o1", "ENDED", "16:01:00"));
        transactions.inClient(new ClientId(site.client()), () -> {
            for (int i = 0; i < 120; i++) {
                sql.update(
                        "insert into contact (contact_id, client_id, call_id, channel, started_at, ended_at, staff_ids)"
                                + " values (?, ?, ?, 'PHONE', ?, ?, '{}')",
                        UUID.randomUUID(),
                        site.client(),
                        "bulk-" + i,
                        clock.instant(),
                        clock.instant());
            }
        });
        look("2026-11-20", "16:00:00");
        assertThat(countWhere("contact", "erased_at is null")).isZero();
        assertThat(as(other.asOhara()).get(other.path("/contacts/" + others)).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("A hold on a case keeps the case, its customer, its contacts and its evidence; lifted, all of it goes")
    void keepsWhatIsHeld() throws Exception {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String matter = privacy.matter(customer, contact);
        String caseId = privacy.caseOf(matter, contact);
        String file = evidence(caseId);
        privacy.close(caseId);
        transactions.inClient(
                new ClientId(site.client()),
                () -> sql.update("update matter set closed_at = opened_at, closed_by = 'x'"));
        String hold = privacy.hold("CASE", caseId).extract().path("holdId");
        look("2028-01-01", "00:00:00");
        assertThat(caseStatus(caseId)).isEqualTo(200);
        assertThat(contact(contact)).isEqualTo(200);
        assertThat(count("customer")).isOne();
        assertThat(Files.exists(bytes(file))).isTrue();
        privacy.lift(hold);
        look("2028-01-01", "00:00:00");
        assertThat(caseStatus(caseId)).isEqualTo(404);
        assertThat(contact(contact)).isEqualTo(404);
        assertThat(count("customer")).isZero();
        assertThat(count("customer_identifier")).isZero();
        assertThat(Files.exists(bytes(file))).isFalse();
        assertThat(count("evidence_removal")).isZero();
    }

    @Test
    @DisplayName("Evidence that cannot be removed keeps nothing else, and is tried again")
    void onesFailureStopsNoOther() throws Exception {
        String first = Cases.open(site, site.threatened("c1")).replaceFirst(".*/", "");
        String second = Cases.open(site, site.threatened("c2")).replaceFirst(".*/", "");
        String stuck = evidence(first);
        String free = evidence(second);
        closed(first, "2026-11-09T08:00:00Z");
        closed(second, "2026-11-09T08:00:00Z");
        Files.delete(bytes(stuck));
        Files.createDirectories(bytes(stuck).resolve("in-the-way"));
        look("2028-01-01", "00:00:00");
        assertThat(Files.exists(bytes(free))).isFalse();
        assertThat(count("evidence_removal")).isOne();
        Files.delete(bytes(stuck).resolve("in-the-way"));
        retention.look();
        assertThat(count("evidence_removal")).isZero();
    }

    @Test
    @DisplayName("A client that left keeps nothing from its day on, but what is under a legal hold")
    void erasesClientsThatLeft() {
        String contact = site.threatened("c1");
        String customer = privacy.customer("郷田");
        String held = privacy.caseOf(privacy.matter(customer, contact), contact);
        String other = Cases.open(site, site.threatened("c2")).replaceFirst(".*/", "");
        privacy.customer("佐藤");
        String hold = privacy.hold("CASE", held).extract().path("holdId");
        var leave = Map.of("endsOn", "2026-12-01", "reason", "契約終了");
        as(World.ADMIN).body(leave).put(site.path("/offboarding")).then().statusCode(200);
        look("2026-12-02", "00:00:00");
        assertThat(caseStatus(other)).as("not confirmed").isEqualTo(200);
        as(privacy.specialist("LG-1-"))
                .header("If-Match", "\"1\"")
                .post(site.path("/offboarding/confirmation"))
                .then()
                .statusCode(200);
        look("2026-11-30", "23:00:00");
        assertThat(caseStatus(other)).as("not yet").isEqualTo(200);
        look("2026-12-01", "00:00:00");
        assertThat(caseStatus(other)).isEqualTo(404);
        assertThat(caseStatus(held)).isEqualTo(200);
        assertThat(count("customer")).isOne();
        privacy.lift(hold);
        look("2026-12-01", "00:00:01");
        assertThat(count("case_file")).isZero();
        assertThat(count("customer")).isZero();
        assertThat(countWhere("contact", "erased_at is null")).isZero();
        assertThat(countWhere("offboarding", "done_at is not null")).isOne();
    }

    @Test
    @DisplayName(
            "Values under an old key are put under the present one, append-only ones too; one that cannot be read stops no other")
    void putsValuesUnderThePresentKey() throws Exception {
        String customer = privacy.customer("郷田");
        String stuck = privacy.customer("佐藤");
        String contact = site.threatened("c1");
        String path = Cases.open(site, contact);
        as(site.asOhara())
                .body(Map.of("at", at("16:05:30"), "statement", Map.of("by", "CUSTOMER", "words", "やった覚えはない")))
                .post(path + "/journal")
                .then()
                .statusCode(201);
        String journal = value("select sent_cipher from case_journal");
        String entry = value("select entry_id::text from case_journal");
        as(World.ADMIN)
                .body(Map.of("legalName", "山本 花子", "from", "2026-01-01"))
                .put("/v1/centres/" + site.centre() + "/staff/" + site.kiritani() + "/legal-name")
                .then()
                .statusCode(204);
        transactions.inRegistry(() -> sql.update(
                "update staff_identity set legal_name_cipher = ? where staff_id = ?",
                underOldKey("山本 花子"),
                site.kiritani()));
        String plain = transactions.inClient(
                new ClientId(site.client()),
                () -> "{\"at\":\"2026-11-09T07:05:30Z\",\"statement\":{\"by\":\"CUSTOMER\",\"words\":\"古い鍵\"}}");
        transactions.inClient(new ClientId(site.client()), () -> {
            sql.first(
                    "select mamori_rekey('case_journal', 'sent_cipher', 'entry_id', ?, ?, ?)",
                    row -> row.getBoolean(1),
                    UUID.fromString(entry),
                    journal,
                    underOldKey(plain));
            sql.update(
                    "update customer set name_cipher = ? where customer_id = ?",
                    underOldKey("郷田 剛"),
                    UUID.fromString(customer));
            sql.update("update customer set name_cipher = 'gone:AAAA' where customer_id = ?", UUID.fromString(stuck));
        });
        var pass = rekey.look();
        assertThat(pass.failed()).isGreaterThanOrEqualTo(1);
        assertThat(pass.put()).isGreaterThanOrEqualTo(3);
        assertThat(rekey.look().put()).isZero();
        assertThat(legalName()).startsWith("k1:");
        assertThat(value("select sent_cipher from case_journal")).startsWith("k1:");
        assertThat(value("select name_cipher from customer where customer_id = '" + customer + "'"))
                .startsWith("k1:");
        as(site.asOhara())
                .get(path + "/journal")
                .then()
                .body("items[0].entry.statement.words", org.hamcrest.Matchers.equalTo("古い鍵"));
        as(site.asOhara())
                .get(site.path("/customers/" + customer))
                .then()
                .body("name", org.hamcrest.Matchers.equalTo("郷田 剛"));
        transactions.inClient(
                new ClientId(site.client()),
                () -> sql.update(
                        "update customer set name_cipher = null where customer_id = ?", UUID.fromString(stuck)));
    }

    @Test
    @DisplayName(
            "REQ-14.3: a recording is not readable on the disk; under a new key it is put once, and still has its hash")
    void putsEvidenceUnderThePresentKey() throws Exception {
        String caseId = Cases.open(site, site.threatened("c1")).replaceFirst(".*/", "");
        String file = evidence(caseId);
        byte[] plain = "証拠".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(Files.readAllBytes(bytes(file)), StandardCharsets.ISO_8859_1))
                .startsWith("mamori-sealed:k1:");
        byte[] old = ("mamori-sealed:" + underOldKey("証拠").substring(0, 3)).getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Base64.getDecoder().decode(underOldKey("証拠").substring(3));
        Files.write(
                bytes(file),
                java.nio.ByteBuffer.allocate(old.length + sealed.length)
                        .put(old)
                        .put(sealed)
                        .array());
        assertThat(opened(caseId, file)).isEqualTo(plain);
        rekey.look();
        byte[] anew = Files.readAllBytes(bytes(file));
        assertThat(new String(anew, StandardCharsets.ISO_8859_1)).startsWith("mamori-sealed:k1:");
        assertThat(opened(caseId, file)).isEqualTo(plain);
        assertThat(countWhere("evidence_file", "key_id = 'k1'")).isOne();
        rekey.look();
        assertThat(Files.readAllBytes(bytes(file))).isEqualTo(anew);
    }

    private String legalName() {
        return transactions.inRegistry(() -> sql.first(
                        "select legal_name_cipher from staff_identity where staff_id = ?",
                        row -> row.getString(1),
                        site.kiritani())
                .orElseThrow());
    }

    private byte[] opened(String caseId, String file) {
        return as(site.asOhara())
                .get(site.path("/cases/" + caseId + "/evidence-files/" + file + "/content?purpose=INVESTIGATION"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String underOldKey(String plain) {
        try {
            byte[] key = Base64.getDecoder().decode("b2xkLWZpZWxkLWtleS1ub3Qtc2VjcmV0LTMyLWJ5dGU=");
            byte[] nonce = new byte[12];
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD("k0".getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] stored = Arrays.copyOf(nonce, 12 + sealed.length);
            System.arraycopy(sealed, 0, stored, 12, sealed.length);
            return "k0:" + Base64.getEncoder().encodeToString(stored);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String day, String time) {
        clock.set(at(day, time));
        retention.look();
    }

    private void closed(String caseId, String at) {
        transactions.inClient(
                new ClientId(site.client()),
                () -> sql.update(
                        "insert into case_closing (case_id, client_id, case_version, outcome, closed_at, closed_by)"
                                + " values (?, ?, 99, 'ENDED', ?, 'x')",
                        UUID.fromString(caseId),
                        site.client(),
                        java.time.Instant.parse(at)));
    }

    private String evidence(String caseId) throws Exception {
        byte[] bytes = "証拠".getBytes(StandardCharsets.UTF_8);
        String path = site.path("/cases/" + caseId + "/evidence-files");
        String file = as(site.asOhara())
                .body(Map.of(
                        "kind",
                        "OTHER",
                        "mediaType",
                        "text/plain",
                        "bytes",
                        bytes.length,
                        "sha256",
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                        "capturedAt",
                        at("16:05:10"),
                        "source",
                        "x"))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");
        as(site.asOhara())
                .contentType("application/octet-stream")
                .body(bytes)
                .put(path + "/" + file + "/parts/0")
                .then()
                .statusCode(204);
        as(site.asOhara()).post(path + "/" + file + "/completion").then().statusCode(200);
        return file;
    }

    private java.nio.file.Path bytes(String file) {
        return java.nio.file.Path.of("target/evidence", site.client(), file, "0");
    }

    private int contact(String id) {
        return as(site.asOhara()).get(site.path("/contacts/" + id)).statusCode();
    }

    private int caseStatus(String id) {
        return as(privacy.specialist("LG-1-")).get(site.path("/cases/" + id)).statusCode();
    }

    private String value(String query) {
        return transactions.inClient(new ClientId(site.client()), () -> sql.first(query, row -> row.getString(1))
                .orElseThrow());
    }

    private long count(String table) {
        return countWhere(table, "true");
    }

    private long countWhere(String table, String condition) {
        return transactions.inClient(new ClientId(site.client()), () -> sql.first(
                        "select count(*) from " + table + " where client_id = ? and " + condition,
                        row -> row.getLong(1),
                        site.client())
                .orElseThrow());
    }
}
