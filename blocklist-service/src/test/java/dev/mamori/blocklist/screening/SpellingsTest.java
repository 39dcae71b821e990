package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("REQ-15.7: one number is one number, however a PBX writes it; REQ-8.5: withheld by reason")
class SpellingsTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private ScreeningCalls pbx;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, Queue.DECLINE);
    }

    @Test
    void refusesEverySensibleSpellingOfTheListedNumber() {
        // As it stands on the wire: what is not escaped is what a PBX forgot to escape.
        for (String spelling : new String[] {
            "%2B819001230010",
            "+819001230010", // a query decodes it to a leading space
            "%20819001230010",
            "819001230010",
            "09001230010",
            "090-0123-0010",
            "%2B81(0)90-0123-0010",
            "%2B81%2090%200123%200010",
            "%EF%BC%90%EF%BC%99%EF%BC%90%EF%BC%90%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%90%EF%BC%90%EF%BC%91%EF%BC%90",
            "18409001230010",
            "18609001230010",
            "%252B819001230010", // escaped twice
            "sip:%2B819001230010@192.0.2.1;user=phone",
            "sip:09001230010@example.jp:5060;transport=udp?Subject=x",
            "sips:%2B819001230010@example.jp",
            "%3Csip:%2B819001230010@example.jp;user=phone%3E;tag=1",
            "%22Yamada%22%20%3Csip:09001230010@example.jp%3E",
            "tel:%2B81-90-0123-0010",
            "tel:9001230010;phone-context=%2B81",
        }) {
            assertThat(word("number=" + spelling + "&queue=MRI-CARE"))
                    .as(spelling)
                    .isEqualTo("REJECT");
        }
    }

    @Test
    void putsEverybodyElseThrough() {
        for (String spelling : new String[] {
            "%2B819001230011",
            "09001230011",
            "0900123001",
            "090012300100",
            "%2B4409001230010",
            "9001230010@example.jp",
            "110",
            "%2B81110",
            "%23%23%23",
            "abc",
            "0900123001%2A",
            "sip:@",
            "%F0%9F%93%9E",
            "0".repeat(300),
        }) {
            assertThat(word("number=" + spelling + "&queue=MRI-CARE"))
                    .as(spelling)
                    .isEqualTo("ALLOW");
        }
        assertThat(word("queue=MRI-CARE")).isEqualTo("ALLOW");
        assertThat(word("")).isEqualTo("ALLOW");
    }

    @Test
    void findsTheQueueByAnySpellingOfTheCalledNumber() {
        for (String called :
                new String[] {"0120012345", "%2B81120012345", "+81120012345", "sip:0120012345@192.0.2.1", "0120-012-345"
                }) {
            json("number=09001230010&called=" + called)
                    .body("decision", equalTo("REJECT"))
                    .body("queueId", equalTo("MRI-CARE"));
        }
        json("number=09001230010&called=0120999999").body("reason", equalTo("QUEUE_UNKNOWN"));
    }

    @Test
    @DisplayName("SC-07: the four reasons, in letters and in the words of networks")
    void readsWhyANumberIsWithheld() {
        for (String onPurpose : new String[] {
            "number=anonymous&noid=P",
            "number=&noid=USER_REFUSED",
            "noid=p",
            "number=anonymous&name=Rejected%20by%20user",
            "number=%E9%9D%9E%E9%80%9A%E7%9F%A5", // 非通知
            "number=%22Rejected%20by%20user%22%20%3Csip:anonymous@anonymous.invalid%3E",
            "number=%2B266696687&noid=P",
        }) {
            json(onPurpose + "&queue=MRI-HIDE")
                    .body("reason", equalTo("WITHHELD_POLICY"))
                    .body("sipStatus", equalTo(433))
                    .body("sipReason", equalTo("Anonymity Disallowed"));
        }
        for (String other : new String[] {
            "number=anonymous",
            "number=anonymous&noid=C",
            "number=anonymous&noid=O",
            "number=anonymous&noid=S",
            "number=anonymous&name=Coin%20line/payphone",
            "number=%E5%85%AC%E8%A1%86%E9%9B%BB%E8%A9%B1", // 公衆電話
            "number=%22Coin%20line/payphone%22%20%3Csip:anonymous@anonymous.invalid%3E",
            "number=anonymous&name=Interaction%20with%20other%20service",
            "number=%E8%A1%A8%E7%A4%BA%E5%9C%8F%E5%A4%96", // 表示圏外
            "number=anonymous&noid=%3F",
        }) {
            json(other + "&queue=MRI-HIDE").body("reason", equalTo("WITHHELD"));
        }
    }

    @Test
    @DisplayName("RFC 3325: a listed caller does not get round the list by withholding the number")
    void screensTheNumberThatTheNetworkVouchesFor() {
        String hidden = "number=anonymous&noid=P&queue=MRI-CARE&asserted=";
        json(hidden + "sip:%2B819001230010@example.jp;user=phone").body("reason", equalTo("LISTED"));
        json(hidden + "%2B819001230011").body("reason", equalTo("WITHHELD"));
        json("number=09001230011&queue=MRI-CARE&asserted=09001230010").body("reason", equalTo("NOT_LISTED"));
    }

    private String word(String query) {
        return pbx.asPbx()
                .urlEncodingEnabled(false)
                .get("/v1/screening" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse json(String query) {
        return pbx.asPbx()
                .accept("application/json")
                .urlEncodingEnabled(false)
                .get("/v1/screening" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
