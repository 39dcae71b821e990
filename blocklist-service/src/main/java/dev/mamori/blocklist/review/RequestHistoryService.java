package dev.mamori.blocklist.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what was ever checked and said about a request, in the client's transaction of whoever asks. */
@ApplicationScoped
public class RequestHistoryService {
    private static final TypeReference<List<FindingView>> FINDINGS = new TypeReference<>() {};
    private static final TypeReference<List<MachineAnswerView>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final BlockRequestStore requests;
    private final BlockRequestReadService views;
    private final Sql sql;
    private final PetitionJson json;

    RequestHistoryService(BlockRequestStore requests, BlockRequestReadService views, Sql sql, ObjectMapper json) {
        this.requests = requests;
        this.views = views;
        this.sql = sql;
        this.json = new PetitionJson(json);
    }

    /** The whole history of a request; 404 when the client has none of this id. */
    public RequestHistoryView of(UUID requestId) {
        BlockRequestRow row = requests.row(requestId).orElseThrow(Problems::notFound);
        return new RequestHistoryView(views.whole(row), checks(requestId), reviews(requestId), consents(requestId));
    }

    private List<RequestHistoryView.CheckView> checks(UUID requestId) {
        return sql.list(
                """
                select k.*, s.version_name from block_check k join block_criteria_set s on s.set_id = k.set_id
                where k.client_id = ? and k.request_id = ? order by k.check_id""",
                row -> new RequestHistoryView.CheckView(
                        row.getObject("check_id", UUID.class),
                        row.getInt("round"),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("set_id", UUID.class),
                        row.getString("version_name"),
                        json.read(row.getString("facts"), FACTS),
                        json.read(row.getString("stops"), FINDINGS),
                        json.read(row.getString("warnings"), FINDINGS),
                        json.read(row.getString("advice"), FINDINGS),
                        json.read(row.getString("machine_answers"), ANSWERS),
                        row.getString("checked_by"),
                        Sql.instant(row, "checked_at")),
                Transactions.currentKey(),
                requestId);
    }

    private List<RequestHistoryView.RoundReviewView> reviews(UUID requestId) {
        return sql.list(
                "select * from block_review where client_id = ? and request_id = ? order by review_id",
                row -> new RequestHistoryView.RoundReviewView(
                        row.getInt("round"),
                        new BlockRequestView.ReviewView(
                                row.getString("reviewer_id"),
                                ReviewDecision.valueOf(row.getString("decision")),
                                row.getString("opinion"),
                                row.getBoolean("legal"),
                                row.getBoolean("outside_site"),
                                Sql.instant(row, "reviewed_at"),
                                PetitionJson.answerViews(json.answers(row.getString("answers"))))),
                Transactions.currentKey(),
                requestId);
    }

    private List<RequestHistoryView.RoundConsentView> consents(UUID requestId) {
        return sql.list(
                "select * from block_consent where client_id = ? and request_id = ? order by consent_id",
                row -> new RequestHistoryView.RoundConsentView(
                        row.getInt("round"),
                        new BlockRequestView.ConsentView(
                                row.getString("consenter_id"),
                                row.getString("consenter_name"),
                                row.getBoolean("agreed"),
                                row.getString("consent_text"),
                                Sql.instant(row, "consented_at"))),
                Transactions.currentKey(),
                requestId);
    }
}
