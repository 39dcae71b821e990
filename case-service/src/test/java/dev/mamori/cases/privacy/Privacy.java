package dev.mamori.cases.privacy;

import static dev.mamori.platform.test.Calls.as;

import dev.mamori.cases.World;
import dev.mamori.platform.test.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** What the tests of this room share: a customer with a matter and a case that grew out of it. */
final class Privacy {
    private final World.Site site;

    Privacy(World.Site site) {
        this.site = site;
    }

    String specialist(String id) {
        return Tokens.specialist(id + site.run(), site.client());
    }

    String customer(String name) {
        return as(site.asOhara())
                .body(Map.of(
                        "kind",
                        "CONTRACTED",
                        "name",
                        name,
                        "identifiers",
                        List.of(Map.of(
                                "kind", "PHONE",
                                "value", "090-0123-0008",
                                "confidence", "CONTRACT_DATA",
                                "validFrom", "2026-01-01"))))
                .post(site.path("/customers"))
                .then()
                .statusCode(201)
                .extract()
                .path("customerId");
    }

    String matter(String customer, String contact) {
        return as(site.asOhara())
                .body(Map.of("title", "解約", "customerId", customer, "contactIds", List.of(contact)))
                .post(site.path("/matters"))
                .then()
                .statusCode(201)
                .extract()
                .path("matterId");
    }

    String caseOf(String matter, String contact) {
        return as(site.asOhara())
                .body(Map.of(
                        "contactIds",
                        List.of(contact),
                        "title",
                        "解約をめぐる脅迫",
                        "customer",
                        Map.of("kind", "CONTRACTED", "name", "郷田"),
                        "matterId",
                        matter))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .extract()
                .path("caseId");
    }

    /** Closes the case as settled, its request or none being dealt with. */
    void close(String caseId) {
        String path = site.path("/cases/" + caseId);
        as(site.asOhara())
                .body(Map.of("text", "謝罪", "validity", "NOT_VALID", "ground", "なし"))
                .post(path + "/requests")
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("outcome", "SETTLED", "reason", "和解"))
                .post(path + "/closing")
                .then()
                .statusCode(200);
    }

    ValidatableResponse hold(String subject, String id) {
        return as(specialist("LG-0001-"))
                .body(Map.of("subject", subject, "subjectId", id, "reason", "訴訟"))
                .post(site.path("/legal-holds"))
                .then();
    }

    ValidatableResponse lift(String hold) {
        return as(specialist("LG-0001-"))
                .body(Map.of("reason", "和解"))
                .post(site.path("/legal-holds/" + hold + "/lift"))
                .then();
    }

    ValidatableResponse askErasure(String token, String subject, String id) {
        return as(token)
                .body(Map.of("subject", subject, "subjectId", id, "reason", "本人の依頼"))
                .post(site.path("/erasures"))
                .then();
    }

    ValidatableResponse decideErasure(String token, String erasure, boolean erase) {
        return as(token)
                .body(Map.of("erase", erase))
                .post(site.path("/erasures/" + erasure + "/decision"))
                .then();
    }
}
