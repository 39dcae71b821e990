package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.List;

/** From a case to a signed verdict: the engine proposes, two people give their opinion, a third one decides. */
public final class Judging {

    private final World world;
    private final String client;

    /** Judges cases of this client. */
    public Judging(World world, String client) {
        this.world = world;
        this.client = client;
    }

    /** What the engine proposes for a case as it stands. */
    public JsonNode evaluate(Person who, String caseId) {
        var answer = world.as(who)
                .post(ServiceName.CASE, base() + "/cases/" + caseId + "/evaluations", null)
                .patiently()
                .expect(201);
        world.tell(answer, "proposed: " + codes(answer.json().path("hits")));
        return answer.json();
    }

    /** The codes of hits or near misses. */
    public static List<String> codes(JsonNode findings) {
        return findings.valueStream()
                .map(each -> each.path("code").asText())
                .distinct()
                .toList();
    }

    /** 三宅 and 江藤 give their opinions, 柏木 signs {@code HARASSMENT} with these codes. Returns the judgment's id. */
    public String harassment(String caseId, String evaluationId, List<String> codes, String reason) {
        var path = base() + "/judgments";
        var judgmentId = world.as(Person.KASHIWAGI)
                .post(ServiceName.JUDGMENT, path, object("evaluationId", evaluationId, "caseId", caseId))
                .expect(201)
                .text("/judgmentId");
        for (var investigator : List.of(Person.MIYAKE, Person.ETO)) {
            world.as(investigator)
                    .post(
                            ServiceName.JUDGMENT,
                            path + "/" + judgmentId + "/opinions",
                            object("text", "録音と逐語の記録を確認した。" + reason, "recommends", "HARASSMENT"))
                    .expect(201);
        }
        world.as(Person.KASHIWAGI)
                .get(ServiceName.JUDGMENT, path + "/" + judgmentId)
                .expect(200);
        var signed = world.as(Person.KASHIWAGI)
                .post(ServiceName.JUDGMENT, path + "/" + judgmentId + "/verdict", verdict(codes, reason))
                .ifMatch()
                .expect(200, 201);
        world.tell(signed, signed.text("/verdict") + " " + codes + ": " + reason);
        return judgmentId;
    }

    private static Object verdict(List<String> codes, String reason) {
        return object(
                "verdict", "HARASSMENT",
                "elements",
                        List.of(
                                element("ELEM.1_CUSTOMER_TO_WORKER", "契約者から応対者への言動である。"),
                                element("ELEM.2_WORK_RELATED_GROSS_NUISANCE", "業務に関する著しい迷惑行為である。"),
                                element("ELEM.3_HARMS_WORK_ENVIRONMENT", "応対者の就業環境を害している。")),
                "requestValidity",
                        object(
                                "value", "NOT_VALID",
                                "reason", "残債の説明は正しく、返金の根拠がない。",
                                "orgFault", "NO",
                                "liability", "NO",
                                "factsConfirmed", true),
                "meansAndManner", object("value", "EXCESSIVE", "reason", reason),
                "criteriaCodes", codes,
                "weighing", List.of(),
                "individualFactors", List.of(),
                "reason", reason);
    }

    private static Object element(String code, String reason) {
        return object("code", code, "met", "YES", "reason", reason);
    }

    private String base() {
        return "/v1/clients/" + client;
    }
}
