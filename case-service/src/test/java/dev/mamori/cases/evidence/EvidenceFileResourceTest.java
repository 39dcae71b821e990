package dev.mamori.cases.evidence;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceFileResourceTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Inject
    World world;

    @Inject
    EvidenceStorage storage;

    World.Site site;
    String path;

    @BeforeEach
    void openACase() {
        site = world.site();
        path = Cases.open(site, site.threatened("c1")) + "/evidence-files";
    }

    @Test
    @DisplayName(
            "REQ-5.3.12, REQ-5.4.1: a screenshot is kept with hash and capture time, and counts as objective evidence")
    void keepsAScreenshot() {
        String file = announce("SCREENSHOT", "image/png", PNG);
        put(file, 0, PNG).statusCode(204);
        complete(file).statusCode(200).body("complete", equalTo(true)).body("file.sha256", equalTo(sha256(PNG)));
        as(site.asOhara())
                .get(path.replace("/evidence-files", ""))
                .then()
                .body("evidence.kind", contains("SCREENSHOT"))
                .body("evidence.reference", contains("file:" + file))
                .body("evidence.sha256", contains(sha256(PNG)))
                .body("evidence.capturedAt", contains("2026-11-11T23:20:00Z"));
        put(file, 0, PNG).spec(problem(ProblemType.CONFLICT));
        complete(file).spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("a file comes in parts, in any order, again after a broken connection, and is read back byte for byte")
    void takesParts() {
        byte[] bytes = new byte[2_100_000];
        new java.util.Random(1).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        String file = announce("SCREENSHOT", "image/png", bytes);
        put(file, 2, Arrays.copyOfRange(bytes, 2_000_000, bytes.length)).statusCode(204);
        put(file, 0, Arrays.copyOfRange(bytes, 0, 1_000_000)).statusCode(204);
        complete(file)
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", containsInAnyOrder("SIZE_DIFFERS", "HASH_DIFFERS"));
        put(file, 1, Arrays.copyOfRange(bytes, 1_000_000, 2_000_000)).statusCode(204);
        put(file, 1, Arrays.copyOfRange(bytes, 1_000_000, 2_000_000)).statusCode(204);
        put(file, 3, PNG).spec(problem(ProblemType.UNPROCESSABLE));
        complete(file).statusCode(200);
        byte[] read = open(site.asOhara(), file, "INVESTIGATION")
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(bytes);
    }

    @Test
    @DisplayName("what the bytes are decides, not what they are called; what could run is not taken")
    void checksTheType() {
        byte[] html = "<script>alert(1)</script>".getBytes();
        for (String type : List.of("text/html", "image/svg+xml", "application/x-msdownload")) {
            as(site.asOhara())
                    .body(file("OTHER", type, html))
                    .post(path)
                    .then()
                    .spec(problem(ProblemType.UNPROCESSABLE))
                    .body("errors.code", contains("TYPE_NOT_TAKEN"));
        }
        for (String type : List.of("image/png", "text/plain")) {
            String file = announce("OTHER", type, html);
            put(file, 0, html).statusCode(204);
            complete(file).spec(problem(ProblemType.UNPROCESSABLE)).body("errors.code", contains("TYPE_DIFFERS"));
        }
        var huge = new LinkedHashMap<>(file("OTHER", "text/plain", html));
        huge.put("bytes", 10_000_000_000L);
        as(site.asOhara()).body(huge).post(path).then().body("errors.code", contains("TOO_LARGE"));
    }

    @Test
    @DisplayName(
            "REQ-5.3.7, REQ-14.3: content is given for a purpose only, as a download that nothing runs, and logged")
    void opensForAPurpose() {
        String file = complete();
        as(site.asOhara()).get(path + "/" + file + "/content").then().spec(problem(ProblemType.INVALID_REQUEST));
        open(site.asOhara(), file, "INVESTIGATION")
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(world.audited(site.client(), "EVIDENCE_OPENED"))
                .hasSize(1)
                .allMatch(each -> each.contains("INVESTIGATION"));
        open(site.asKiritani(), file, "INVESTIGATION").spec(problem(ProblemType.FORBIDDEN));
        open(site.asClient(), file, "INVESTIGATION").spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName("REQ-5.3.12: a file that changed after it was recorded is detected and not given out")
    void detectsTampering() {
        String file = complete();
        storage.put(site.client() + "/" + file + "/0", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484453"));
        open(site.asOhara(), file, "INVESTIGATION").spec(problem(ProblemType.CONFLICT));
        assertThat(world.audited(site.client(), "EVIDENCE_FOUND_BROKEN")).hasSize(1);
    }

    @Test
    @DisplayName(
            "REQ-5.3.9, REQ-5.3.10, REQ-5.3.11, SC-15: a post is kept with text, poster, profile, links and thread, byte for byte")
    void keepsAPost() {
        String text = "あおぞら家電の佐倉○○、札幌のセンター勤務、こいつは詐欺師。拡散希望 ｱｲｳ　";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var post = new LinkedHashMap<>(file("POST", "text/plain", bytes));
        post.put(
                "post",
                Map.of(
                        "url", "https://sns.example/p/1",
                        "text", text,
                        "posterAttributes", "30代と自称",
                        "profileUrl", "https://sns.example/u/x",
                        "thread", "返信: そうなの？",
                        "postedAt", at("2026-11-12", "08:10:00"),
                        "request", "謝罪",
                        "status", "法務へ連絡",
                        "deletedSeenAt", at("2026-11-12", "09:05:00")));
        as(site.asOhara()).body(post).post(path).then().statusCode(201);
        as(site.asOhara())
                .get(path)
                .then()
                .body("items[0].file.post.text", equalTo(text))
                .body("items[0].file.post.posterAttributes", equalTo("30代と自称"))
                .body("items[0].file.post.profileUrl", equalTo("https://sns.example/u/x"))
                .body("items[0].file.post.thread", equalTo("返信: そうなの？"))
                .body("items[0].file.post.status", equalTo("法務へ連絡"))
                .body("items[0].file.post.deletedSeenAt", equalTo("2026-11-12T00:05:00Z"));
    }

    @Test
    void isClosedToOthers() {
        String file = complete();
        anonymously().get(path).then().statusCode(401);
        as(site.asSakura()).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        World.Site other = world.site();
        String otherCase = Cases.open(other, other.threatened("c1")) + "/evidence-files";
        as(other.asOhara())
                .get(otherCase + "/" + file + "/content?purpose=POLICE")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asOhara())
                .get(path.replace(site.client(), other.client()))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private String complete() {
        String file = announce("SCREENSHOT", "image/png", PNG);
        put(file, 0, PNG).statusCode(204);
        complete(file).statusCode(200);
        return file;
    }

    private String announce(String kind, String type, byte[] bytes) {
        return as(site.asOhara())
                .body(file(kind, type, bytes))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("fileId");
    }

    private static Map<String, Object> file(String kind, String type, byte[] bytes) {
        return Map.of(
                "kind",
                kind,
                "mediaType",
                type,
                "bytes",
                bytes.length,
                "sha256",
                sha256(bytes),
                "capturedAt",
                at("2026-11-12", "08:20:00"),
                "source",
                "公開サイトの画面");
    }

    private ValidatableResponse put(String file, int part, byte[] bytes) {
        return as(site.asOhara())
                .contentType("application/octet-stream")
                .body(bytes)
                .put(path + "/" + file + "/parts/" + part)
                .then();
    }

    private ValidatableResponse complete(String file) {
        return as(site.asOhara()).post(path + "/" + file + "/completion").then();
    }

    private ValidatableResponse open(String token, String file, String purpose) {
        return as(token)
                .accept("application/octet-stream")
                .get(path + "/" + file + "/content?purpose=" + purpose)
                .then();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
