package dev.mamori.cases.casefile;

import static dev.mamori.platform.test.Calls.as;

import dev.mamori.cases.World;
import java.util.List;
import java.util.Map;

/** Cases for tests. */
public final class Cases {
    private Cases() {}

    /** Opens a case out of a contact with one valid request; returns its path. */
    public static String open(World.Site site, String contact) {
        return as(site.asOhara())
                .body(opening(site, contact))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    public static Map<String, Object> opening(World.Site site, String contact) {
        return Map.of(
                "contactIds", List.of(contact),
                "title", "解約をめぐる脅迫",
                "customer", Map.of("kind", "CONTRACTED", "name", "郷田"),
                "requests", List.of(Map.of("text", "返金", "validity", "VALID")),
                "harmedStaffIds", List.of(site.kiritani()));
    }
}
