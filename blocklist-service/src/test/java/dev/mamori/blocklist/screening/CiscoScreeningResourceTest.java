package dev.mamori.blocklist.screening;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("SC-10 by Cisco Unified CM: XACML in, XACML with escaped call instructions out")
class CiscoScreeningResourceTest {

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
    void refusesTheListedAndNobodyElse() throws Exception {
        assertThat(decision(ask("09001230010", "0120012345", ""))).isEqualTo("Deny");
        assertThat(instruction(ask("09001230010", "0120012345", "")))
                .isEqualTo("<cixml version=\"1.0\"><reject></reject></cixml>");
        assertThat(decision(ask("09001230011", "0120012345", ""))).isEqualTo("Permit");
        assertThat(instruction(ask("09001230011", "0120012345", "")))
                .isEqualTo("<cixml version=\"1.0\"><continue></continue></cixml>");
        assertThat(decision(ask("09001230010", "0120999999", ""))).isEqualTo("Permit");
        assertThat(decision(ask("+819001230010", "7001", "?queue=MRI-CARE"))).isEqualTo("Deny");
    }

    @Test
    void letsTheAnnouncementBePlayedByName() throws Exception {
        assertThat(instruction(ask("09001230010", "0120012345", "?announce=play")))
                .isEqualTo(
                        "<cixml version=\"1.0\"><reject><announce identification=\"MRI-CARE.refusal\"/></reject></cixml>");
    }

    @Test
    @DisplayName("the transformed numbers stand in where the original ones are empty, in whatever capitals")
    void readsWhatTheReleasesSend() throws Exception {
        String request = """
                <?xml version="1.0" encoding="UTF-8"?>
                <request xmlns="urn:oasis:names:tc:xacml:2.0:context:schema:os"><subject>
                <attribute attributeid="urn:Cisco:uc:1.0:callingnumber"><attributevalue></attributevalue></attribute>
                <attribute attributeid="urn:Cisco:uc:1.0:transformedcgpn"><attributevalue>09001230010</attributevalue></attribute>
                <attribute attributeid="urn:Cisco:uc:1.0:transformedcdpn"><attributevalue>0120012345</attributevalue></attribute>
                </subject></request>""";
        assertThat(decision(post(request, ""))).isEqualTo("Deny");
    }

    @Test
    @DisplayName("REQ-15.6: what cannot be read is put through, entities and DTDs are not read")
    void putsThroughWhatCannotBeRead() throws Exception {
        for (String odd : new String[] {
            "",
            "no xml",
            "<Request><Subject>",
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Request><Attribute"
                    + " AttributeId=\"urn:Cisco:uc:1.0:callingnumber\"><AttributeValue>&x;</AttributeValue></Attribute></Request>",
            "<Request/>" + " ".repeat(70_000),
        }) {
            assertThat(decision(post(odd, ""))).as(odd).isEqualTo("Permit");
        }
    }

    @Test
    void answersTheKeepAliveAndNobodyWithoutAKey() {
        assertThat(RestAssured.head(path()).statusCode()).isEqualTo(200);
        assertThat(RestAssured.head(path().replaceAll("_[^_]+$", "_wrong")).statusCode())
                .isEqualTo(401);
        assertThat(as(Tokens.admin("AD-0001"))
                        .head("/v1/screening/cisco/by-key/none")
                        .statusCode())
                .isIn(401, 403);
    }

    private String path() {
        return "/v1/screening/cisco/by-key/" + pbx.key();
    }

    private Response ask(String calling, String called, String query) {
        return post("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Request xmlns="urn:oasis:names:tc:xacml:2.0:context:schema:os"><Subject>
                <Attribute AttributeId="urn:oasis:names:tc:xacml:1.0:subject:role-id" Issuer="requestor">
                <AttributeValue>CISCO:UC:UCMPolicy</AttributeValue></Attribute>
                <Attribute AttributeId="urn:Cisco:uc:1.0:callingnumber"><AttributeValue>%s</AttributeValue></Attribute>
                <Attribute AttributeId="urn:Cisco:uc:1.0:callednumber"><AttributeValue>%s</AttributeValue></Attribute>
                </Subject></Request>""".formatted(calling, called), query);
    }

    private Response post(String request, String query) {
        Response answer = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Content-Type", "text/xml; charset=ISO-8859-1")
                .body(request.getBytes(StandardCharsets.ISO_8859_1))
                .post(path() + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/xml");
        return answer;
    }

    private static String decision(Response answer) throws Exception {
        return text(answer, "Decision");
    }

    /** The call instructions are a text of their own within the answer. */
    private static String instruction(Response answer) throws Exception {
        return text(answer, "AttributeValue");
    }

    private static String text(Response answer, String element) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()));
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
