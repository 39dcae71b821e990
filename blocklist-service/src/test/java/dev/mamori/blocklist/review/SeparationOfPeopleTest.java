package dev.mamori.blocklist.review;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("HS-12, BR-22: the database keeps people apart whatever the code does")
class SeparationOfPeopleTest {

    private static final String ENTRY = """
            insert into block_entry (entry_id, client_id, request_id, number_sealed, number_hash, number_last4, queue_ids,
                starts_at, ends_at, judgment_ids, channels, approved_at, version)
            select gen_random_uuid(), client_id, request_id, number_sealed, number_hash, number_last4, queue_ids,
                starts_at, ends_at, judgment_ids, '{}', now(), 0 from block_request where request_id = ?""";
    private static final String APPROVE = """
            update block_request set state = 'APPROVED', decided_at = now() where request_id = ?""";

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private World.Client mirai;
    private UUID request;

    @BeforeEach
    void reviewedRequest() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        request = UUID.fromString(world.awaitingConsent(mirai));
    }

    @Test
    void refusesAConsenterWhoReviewed() {
        refuses("took no other part", () -> consent("CM-0003"));
    }

    @Test
    void refusesAConsenterWhoWasHarmed() {
        refuses("took no other part", () -> consent("OP-0231"));
        String harmed = Tokens.of("client").staff("OP-0231").clients(mirai.id()).sign();
        as(harmed)
                .body(Map.of("consenterName", "佐倉", "text", "同意します"))
                .post(mirai.path("/block-requests/" + request + "/consent"))
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET));
    }

    @Test
    void refusesAReviewerWhoConsented() {
        refuses("does not review", () -> {
            consent("hayakawa");
            review("hayakawa");
        });
    }

    @Test
    @DisplayName("HS-09: no entry without the client's word unless the agreed set says so")
    void refusesAnEntryWithoutConsent() {
        refuses("consent of the client", () -> {
            sql.update(APPROVE, request);
            sql.update(ENTRY, request);
        });
    }

    @Test
    @DisplayName("HS-12: what came out after the review counts too")
    void refusesAnEntryWhoseReviewerTurnsOutToBeInvolved() {
        refuses("does not review", () -> {
            consent("hayakawa");
            involve("CM-0003");
            sql.update(APPROVE, request);
            sql.update(ENTRY, request);
        });
    }

    @Test
    @DisplayName("HS-12 floor: two people who are not involved")
    void refusesAnEntryOfOnePerson() {
        refuses("two different people", () -> {
            consent("hayakawa");
            involve("SV-0012");
            sql.update("update block_request set round = 2, state = 'RETURNED' where request_id = ?", request);
            review("LG-0002");
            sql.update(APPROVE, request);
            sql.update(ENTRY, request);
        });
    }

    private void refuses(String words, Runnable work) {
        assertThatThrownBy(() -> transactions.inClient(new ClientId(mirai.id()), work))
                .rootCause()
                .hasMessageContaining(words);
    }

    private void involve(String person) {
        sql.update(
                "insert into block_request_involved (client_id, request_id, staff_id) values (?, ?, ?)",
                mirai.id(),
                request,
                person);
    }

    private void consent(String person) {
        sql.update("""
                insert into block_consent (consent_id, client_id, request_id, round, requester_id, consenter_id,
                    consenter_name, agreed, consent_text, consented_at)
                select gen_random_uuid(), client_id, request_id, round, requester_id, ?, 'n', true, 't', now()
                from block_request where request_id = ?""", person, request);
    }

    private void review(String person) {
        sql.update("""
                insert into block_review (review_id, client_id, request_id, round, requester_id, reviewer_id, decision,
                    opinion, legal, outside_site, reviewed_at)
                select gen_random_uuid(), client_id, request_id, round, requester_id, ?, 'APPROVE', 'o', true, true,
                    now() from block_request where request_id = ?""", person, request);
    }
}
