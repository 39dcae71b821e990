package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Await;
import dev.mamori.local.api.Session;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What client and agency agree before anything can be judged or blocked: the criteria set (判定ライン), who may judge, and
 * the block criteria. What was agreed in an earlier run stays in force.
 */
public final class Agreements {

    private static final Duration FEEDS = Duration.ofSeconds(60);
    private static final int SAMPLE_CALLS = 1200;

    /** A criteria set of the worked examples: ATT in minutes by queue, and the client's signer. */
    private record Agreed(String client, String version, String day, Person signer, Map<String, Object> att) {}

    private static final List<Agreed> SETS = List.of(
            new Agreed(
                    "CL-MRI",
                    "MRI-2026.1",
                    "2026-10-01",
                    Person.HAYAKAWA,
                    object("MRI-CARE", 9, "MRI-CANCEL", 8, "MRI-OUTAGE", 9)),
            new Agreed("CL-HNT", "HNT-2026.1", "2026-10-02", Person.HINATA, object("HNT-RSV", "7:30")),
            new Agreed(
                    "CL-AOZ",
                    "AOZ-2026.2",
                    "2026-10-05",
                    Person.AOTA,
                    object("AOZ-WASH", 12, "AOZ-BILL", 6, "AOZ-SAFETY", 12)));

    private final World world;
    private final Session legal;
    private final Session arima;
    private final Session kashiwagi;

    /** Agreements in this world. */
    public Agreements(World world) {
        this.world = world;
        this.legal = world.as(Person.ETO);
        this.arima = world.as(Person.ARIMA);
        this.kashiwagi = world.as(Person.KASHIWAGI);
    }

    /** Agrees on all that is not agreed yet. */
    public void agree() {
        for (var set : SETS) {
            world.itIs(set.day + " 10:00:00");
            criteria(set);
            authority(set.client, kashiwagi, Person.ARIMA);
            authority(set.client, arima, Person.KASHIWAGI);
            blockCriteria(set);
            world.remark("criteria set %s, judgment authority and block criteria of %s are agreed with %s"
                    .formatted(set.version, set.client, set.signer.displayName()));
        }
    }

    private void criteria(Agreed set) {
        var path = "/v1/clients/" + set.client + "/criteria-sets";
        if (isThere(legal, ServiceName.JUDGMENT, path, "version", set.version)) {
            return;
        }
        var queues = set.att.entrySet().stream()
                .map(queue -> object(
                        "queueId",
                        queue.getKey(),
                        "attMinutes",
                        queue.getValue(),
                        "attSampleCalls",
                        SAMPLE_CALLS,
                        "attPeriod",
                        "2026-07/2026-09"))
                .toList();
        var draft = object("version", set.version, "basedOn", "CCAJ-DEFAULT", "parameters", Map.of(), "queues", queues);
        var setPath = path + "/"
                + Await.until("judgment-service knows the queues of " + set.client, FEEDS, () -> created(path, draft))
                        .path("setId")
                        .asText();
        step(legal, setPath, "/proposal", null);
        step(world.as(set.signer), setPath, "/agreements", object("signerName", set.signer.displayName()));
        step(arima, setPath, "/agreements", object("signerName", Person.ARIMA.displayName()));
        step(arima, setPath, "/activation", object("effectiveFrom", set.day + "T00:00:00+09:00"));
    }

    private Optional<JsonNode> created(String path, Object draft) {
        var answer = legal.post(ServiceName.JUDGMENT, path, draft).send();
        return answer.status() == 422
                ? Optional.empty()
                : Optional.of(answer.expect(201).json());
    }

    private void authority(String client, Session grantor, Person decider) {
        var path = "/v1/clients/" + client + "/authority-grants";
        if (isThere(grantor, ServiceName.JUDGMENT, path, "staffId", decider.staffId())) {
            return;
        }
        grantor.post(
                        ServiceName.JUDGMENT,
                        path,
                        object(
                                "staffId", decider.staffId(),
                                "centreId", SampleCentre.ID,
                                "from", "2026-10-01T00:00:00+09:00",
                                "until", "2027-10-01T00:00:00+09:00",
                                "trainedOn", "2026-09-15"))
                .expect(201);
    }

    private void blockCriteria(Agreed set) {
        var path = "/v1/clients/" + set.client + "/block-criteria-sets";
        var version = set.version.replace("-2026", "-BLOCK-2026");
        if (isThere(legal, ServiceName.BLOCKLIST, path, "version", version)) {
            return;
        }
        var setPath = path + "/"
                + kashiwagi
                        .post(ServiceName.BLOCKLIST, path, object("version", version))
                        .expect(201)
                        .text("/setId");
        done(legal, setPath, "/legal-review", object("opinion", "停止条件は慎重で、期間と窓口も限られている。"));
        done(legal, setPath, "/proposal", null);
        done(world.as(set.signer), setPath, "/agreements", object("signerName", set.signer.displayName()));
        done(arima, setPath, "/agreements", object("signerName", Person.ARIMA.displayName()));
        done(arima, setPath, "/activation", object("effectiveFrom", set.day + "T00:00:00+09:00"));
    }

    private static void done(Session who, String path, String step, Object body) {
        who.post(ServiceName.BLOCKLIST, path + step, body).expect(200);
    }

    private static void step(Session who, String path, String step, Object body) {
        who.get(ServiceName.JUDGMENT, path).expect(200);
        who.post(ServiceName.JUDGMENT, path + step, body).ifMatch().expect(200, 201);
    }

    private static boolean isThere(Session who, ServiceName service, String path, String name, String value) {
        return who.get(service, path + "?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path(name).asText().equals(value));
    }
}
