package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.demo.Jst;
import dev.mamori.local.demo.Judging;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The day of 早川 (P6), the contact at a client: did she know before her customer called? She is told in time and masked,
 * sees what is owed to her, answers where the thing is, and sees nobody else's customers. Years later the case is erased,
 * and what she was told of it goes too.
 */
@DisplayName("The client contact's day (P6)")
class ClientContactDayTest {

    private static final String BASE = "/v1/clients/CL-MRI";
    private static final String DAY = "2026-11-18 ";
    private static final String WORDS = "馬鹿野郎、死ね。支払わないからな";
    private static final String CUSTOMER = "蓮沼孝太郎";
    /** When the customer phones the head office of her company. */
    private static final Instant HER_CUSTOMER_CALLS = Jst.at(DAY + "10:00:00").toInstant();

    private final World world = Shared.world();
    private final String number = Shared.freshNumber();
    private final List<String> whatSheGot = new ArrayList<>();
    private String contact;

    @Test
    @DisplayName("from the first report to the signature, and to the erasure (REQ-12.5.4, REQ-13.5.5, REQ-13.5.6)")
    void plays() {
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var caseId = harassed();
            sheKnowsBeforeHerCustomerCalls(client, caseId);
            thePoliceWereCalled(client);
            sheSeesWhatIsOwed(caseId, true);
            theVerdictComes(client, caseId);
            sheSeesWhatIsOwed(caseId, false);
            sheSignsANewVersion(client);
            nobodyElseSees(caseId);
            whatSheGotIsMasked(client);
            whatWasShownIsKept(caseId);
            theCaseIsErased(caseId);
            assertThat(client.receiver().refused()).isZero();
        }
        assertThat(world.story().failures()).isZero();
    }

    private String harassed() {
        world.chapter("09:20  a customer insults 佐倉");
        world.itIs(DAY + "09:34:00");
        var pbx = Pbx.connect(world, "CL-MRI");
        var call = "her-day-" + world.run();
        contact = pbx.started(call, DAY + "09:20:00", "MRI-CARE", Person.SAKURA, number)
                .text("/contactId");
        pbx.customerSaid(call, DAY + "09:24:00", WORDS);
        pbx.event(call, "ENDED", DAY + "09:33:00");
        var caseId = world.as(Person.MIYAKE)
                .post(
                        ServiceName.CASE,
                        BASE + "/cases",
                        object(
                                "contactIds",
                                List.of(contact),
                                "title",
                                "端末代金の支払い",
                                "customer",
                                object("kind", "CONTRACTED", "name", CUSTOMER, "number", number),
                                "requests",
                                List.of(object("text", "支払いの免除", "validity", "NOT_VALID", "state", "DECLINED")),
                                "companyCaused",
                                "NO",
                                "harmedStaffIds",
                                List.of(Person.SAKURA.staffId())))
                .expect(201)
                .text("/caseId");
        world.as(Person.MIYAKE)
                .post(
                        ServiceName.CASE,
                        BASE + "/cases/" + caseId + "/conduct",
                        object(
                                "contactId",
                                contact,
                                "at",
                                Jst.rfc3339(DAY + "09:24:00"),
                                "verbatim",
                                WORDS,
                                "confirmedCodes",
                                List.of("ABUSE.SLUR_OR_DIE")))
                .expect(201);
        return caseId;
    }

    private void sheKnowsBeforeHerCustomerCalls(ClientSystem client, String caseId) {
        world.chapter("09:34  the first report");
        var begun = Instant.now();
        client.awaitNotices("FIRST_REPORT", caseId, 1);
        world.remark("her system knew after "
                + Duration.between(begun, Instant.now()).toMillis() + " ms");
        var notice = read(client.listed("FIRST_REPORT", caseId).getFirst());
        assertThat(Instant.parse(notice.path("createdAt").asText())).isBefore(HER_CUSTOMER_CALLS);
        assertThat(notice.at("/summary/ja").asText()).contains("まだ判定していません");
        world.itIs(DAY + "09:40:00");
        acknowledge(notice);
        var known = read(notice);
        assertThat(known.path("acknowledgedBy").asText()).isEqualTo("早川");
        assertThat(Instant.parse(known.path("acknowledgedAt").asText())).isBefore(HER_CUSTOMER_CALLS);
    }

    private void thePoliceWereCalled(ClientSystem client) {
        world.chapter("09:45  the police are called");
        world.itIs(DAY + "09:45:00");
        world.as(Person.MIYAKE)
                .post(
                        ServiceName.CASE,
                        BASE + "/contacts/" + contact + "/steps",
                        object(
                                "kind",
                                "POLICE_EMERGENCY",
                                "at",
                                Jst.rfc3339(DAY + "09:44:00"),
                                "staffId",
                                Person.MIYAKE.staffId()))
                .expect(201);
        client.awaitNotices("POLICE", contact, 1);
        var notice = read(client.listed("POLICE", contact).getFirst());
        assertThat(notice.path("emergency").asBoolean()).isTrue();
        assertThat(Instant.parse(notice.path("createdAt").asText())).isBefore(HER_CUSTOMER_CALLS);
        acknowledge(notice);
    }

    private void sheSeesWhatIsOwed(String caseId, boolean judgmentOwed) {
        var owed = dutiesOf(caseId).stream()
                .filter(duty -> duty.path("reportedAt").isMissingNode())
                .map(duty -> duty.path("kind").asText())
                .toList();
        assertThat(owed).isEqualTo(judgmentOwed ? List.of("FINAL_REPORT") : List.of());
        assertThat(dutiesOf(caseId)).noneMatch(duty -> duty.path("late").asBoolean());
    }

    private List<JsonNode> dutiesOf(String caseId) {
        return world.as(Person.HAYAKAWA)
                .get(ServiceName.NOTIFICATION, BASE + "/report-duties?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(duty -> duty.path("subject").asText().endsWith(caseId))
                .toList();
    }

    private void theVerdictComes(ClientSystem client, String caseId) {
        world.chapter("14:00  the verdict");
        world.itIs(DAY + "14:00:00");
        var judging = new Judging(world, "CL-MRI");
        var evaluation = judging.evaluate(Person.MIYAKE, caseId);
        var judgment = judging.harassment(
                caseId,
                evaluation.path("evaluationId").asText(),
                List.of("ABUSE.SLUR_OR_DIE"),
                "11月18日の電話で応対者に「死ね」と言った。");
        client.awaitNotices("JUDGMENT_REPORT", judgment, 1);
        var notice = read(client.listed("JUDGMENT_REPORT", judgment).getFirst());
        assertThat(notice.at("/summary/ja").asText())
                .contains("カスタマーハラスメントに該当する", "ABUSE.SLUR_OR_DIE", "お客様のご要望への対応は、この判定とは別に");
        acknowledge(notice);
    }

    private void sheSignsANewVersion(ClientSystem client) {
        world.chapter("15:00  a version of the line is proposed");
        world.itIs(DAY + "15:00:00");
        var version = "MRI-DAY-" + world.run();
        var sets = BASE + "/criteria-sets";
        var set = world.as(Person.ETO)
                .post(
                        ServiceName.JUDGMENT,
                        sets,
                        object(
                                "version",
                                version,
                                "basedOn",
                                "CCAJ-DEFAULT",
                                "parameters",
                                Map.of(),
                                "queues",
                                List.of()))
                .expect(201)
                .text("/setId");
        world.as(Person.ETO).get(ServiceName.JUDGMENT, sets + "/" + set).expect(200);
        world.as(Person.ETO)
                .post(ServiceName.JUDGMENT, sets + "/" + set + "/proposal", null)
                .ifMatch()
                .expect(200, 201);
        client.awaitNotices("AGREEMENT_REQUEST", set, 1);
        var notice = read(client.listed("AGREEMENT_REQUEST", set).getFirst());
        assertThat(notice.at("/summary/ja").asText()).contains(version);
        assertThat(notice.at("/answerAt/service").asText()).isEqualTo("judgment-service");
        var there = notice.at("/answerAt/href").asText();
        assertThat(world.as(Person.HAYAKAWA)
                        .get(ServiceName.JUDGMENT, there)
                        .expect(200)
                        .text("/version"))
                .isEqualTo(version);
        world.as(Person.HAYAKAWA)
                .post(ServiceName.JUDGMENT, there + "/agreements", object("signerName", "早川"))
                .ifMatch()
                .expect(200, 201);
    }

    private void nobodyElseSees(String caseId) {
        var others = world.as(Person.AOTA)
                .get(ServiceName.NOTIFICATION, "/v1/clients/CL-AOZ/notices?limit=200")
                .expect(200);
        assertThat(others.body()).doesNotContain(caseId);
        assertThat(world.as(Person.AOTA)
                        .get(ServiceName.NOTIFICATION, BASE + "/notices")
                        .send()
                        .status())
                .isIn(403, 404);
    }

    private void whatSheGotIsMasked(ClientSystem client) {
        client.receiver().taken().values().forEach(event -> whatSheGot.add(event.toString()));
        assertThat(whatSheGot).isNotEmpty().allSatisfy(text -> assertThat(text)
                .doesNotContain(CUSTOMER, WORDS, number, number.replace("-", ""), "佐倉", "OP-0231"));
    }

    private void whatWasShownIsKept(String caseId) {
        var receipts = receipts(caseId);
        assertThat(receipts.path("items").valueStream().map(each -> each.path("channel")
                        .asText()))
                .contains("API", "WEBHOOK");
        assertThat(receipts.toString()).contains("まだ判定していません");
    }

    private JsonNode receipts(String caseId) {
        var notice = ofCase(caseId).orElseThrow().path("noticeId").asText();
        return world.as(Person.KOGA)
                .get(ServiceName.NOTIFICATION, BASE + "/notices/" + notice + "/receipts")
                .expect(200)
                .json();
    }

    private Optional<JsonNode> ofCase(String caseId) {
        return world.as(Person.HAYAKAWA)
                .get(ServiceName.NOTIFICATION, BASE + "/notices?limit=200&kind=FIRST_REPORT")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("caseId").asText().equals(caseId))
                .findFirst();
    }

    private void theCaseIsErased(String caseId) {
        world.chapter("the case is erased, by two people");
        var asked = world.as(Person.ARIMA)
                .post(
                        ServiceName.CASE,
                        BASE + "/erasures",
                        object("subject", "CASE", "subjectId", caseId, "reason", "ご本人の求めによる利用停止"))
                .expect(201)
                .text("/erasureId");
        world.as(Person.KASHIWAGI)
                .post(ServiceName.CASE, BASE + "/erasures/" + asked + "/decision", object("erase", true))
                .expect(200);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> world.as(Person.KOGA)
                                .get(ServiceName.NOTIFICATION, BASE + "/erasure-reports?subjectId=" + caseId)
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == 1);
        assertThat(ofCase(caseId).orElseThrow().at("/summary/ja").asText()).isEqualTo("（消去済み）");
        assertThat(receipts(caseId).toString()).doesNotContain("まだ判定していません");
    }

    private JsonNode read(JsonNode notice) {
        var read = world.as(Person.HAYAKAWA)
                .get(
                        ServiceName.NOTIFICATION,
                        BASE + "/notices/" + notice.path("noticeId").asText())
                .expect(200);
        whatSheGot.add(read.body());
        return read.json();
    }

    private void acknowledge(JsonNode notice) {
        world.as(Person.HAYAKAWA)
                .post(
                        ServiceName.NOTIFICATION,
                        BASE + "/notices/" + notice.path("noticeId").asText() + "/acknowledgement",
                        object("acknowledgedBy", "早川"))
                .expect(200);
    }
}
