package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.notification.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeliveryResourceTest {
    private static final String PATH = "/v1/clients/{c}/deliveries";

    @Inject
    Given given;

    @Test
    void closedToOthers() {
        String client = Given.client();
        String other = Given.client();
        try (Receiver receiver = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            given.caseOpened(client);
            String id = as(Given.ADMIN)
                    .get(PATH, client)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].deliveryId");

            as(Given.ADMIN)
                    .get(PATH + "/{id}", client, id)
                    .then()
                    .statusCode(200)
                    .body("deliveryId", equalTo(id));
            as(Tokens.auditor("AU-0001", client)).get(PATH, client).then().statusCode(200);
            anonymously().get(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
            anonymously().get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
            anonymously().post(PATH + "/{id}/redelivery", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
            String communicator = Tokens.communicator("OP-0231", "CTR-S2", client);
            as(communicator).get(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(communicator).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
            as(communicator).post(PATH + "/{id}/redelivery", client, id).then().spec(problem(ProblemType.FORBIDDEN));
            as(Tokens.auditor("AU-0001", client))
                    .post(PATH + "/{id}/redelivery", client, id)
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
            String stranger = Given.tokenOf(other);
            as(stranger).get(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
            as(stranger).get(PATH, other).then().body("items", empty());
            for (String at : List.of(client, other)) {
                as(stranger).get(PATH + "/{id}", at, id).then().spec(problem(ProblemType.NOT_FOUND));
                as(stranger).post(PATH + "/{id}/redelivery", at, id).then().spec(problem(ProblemType.NOT_FOUND));
            }
        }
    }
}
