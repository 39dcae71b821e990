package dev.mamori.cases.registry;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.registryEvent;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.World;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CentreResourceTest {
    @Inject
    World world;

    World.Site site;

    @BeforeEach
    void newSite() {
        site = world.site();
    }

    @Test
    @DisplayName("REQ-9.4: people are known by business names; a member for a legal name is refused")
    void knowsPeopleByBusinessNames() {
        as(site.asOhara())
                .get("/v1/centres/" + site.centre() + "/staff")
                .then()
                .statusCode(200)
                .body("items.businessName", hasItem("佐倉"));
        as(World.ADMIN)
                .body(Map.of("staffId", "OP-1", "businessName", "水野", "roles", List.of(), "legalName", "x"))
                .post("/v1/centres/" + site.centre() + "/staff")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void tellsTheOtherServices() {
        String reader = Tokens.service("judgment-service");
        Map<String, Object> centre = registryEvent(reader, site.centre());
        Map<String, Object> staff = registryEvent(reader, site.sakura());
        EventSchemas.assertValid(RegistryService.CENTRE_REGISTERED, new ObjectMapper().valueToTree(centre));
        EventSchemas.assertValid(RegistryService.STAFF_REGISTERED, new ObjectMapper().valueToTree(staff));
    }

    @Test
    void showsOthersTheirOwnCentreOnly() {
        World.Site other = world.site();
        as(site.asOhara())
                .get("/v1/centres?limit=200")
                .then()
                .body("items.centreId", contains(site.centre()))
                .body("items.centreId", not(hasItem(other.centre())));
        as(site.asOhara())
                .get("/v1/centres/" + other.centre() + "/staff")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(World.ADMIN).get("/v1/centres/CTR-NOWHERE/staff").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void needsAnAdminAndWellFormedUnusedIds() {
        var centre = Map.of("centreId", site.centre(), "name", "x");
        anonymously().body(centre).post("/v1/centres").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asArima()).body(centre).post("/v1/centres").then().spec(problem(ProblemType.FORBIDDEN));
        as(site.asKiritani()).get("/v1/centres").then().spec(problem(ProblemType.FORBIDDEN));
        as(World.ADMIN).body(centre).post("/v1/centres").then().spec(problem(ProblemType.CONFLICT));
        as(World.ADMIN)
                .body(Map.of("centreId", "no good", "name", "x"))
                .post("/v1/centres")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(World.ADMIN)
                .body(Map.of("staffId", "OP-1", "businessName", "x", "roles", List.of()))
                .post("/v1/centres/CTR-NOWHERE/staff")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }
}
