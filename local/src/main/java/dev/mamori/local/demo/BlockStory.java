package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Await;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** SC-10: repeated harassment, a careful review by different people, and a block that works and ends by itself. */
public final class BlockStory {

    private static final String BASE = "/v1/clients/CL-MRI";
    private static final String REQUESTS = BASE + "/block-requests";
    /** 202: it is kept and waits for facts. */
    private static final int WAITING = 202;

    private static final int UNPROCESSABLE = 422;
    private static final List<String> HASTY_STOPS = List.of("HS-01", "HS-04", "HS-06", "HS-11", "HS-13");

    private static final Duration SECONDS = Duration.ofSeconds(60);

    private final World world;
    private final Pbx mirai;
    private final Pbx hinata;
    private final WebhookReceiver receiver;
    private final CallerNumber number;

    /** Plays in this world with the PBXes of two clients; the number must have no history. */
    public BlockStory(World world, Pbx mirai, Pbx hinata, WebhookReceiver receiver, CallerNumber number) {
        this.world = world;
        this.mirai = mirai;
        this.hinata = hinata;
        this.receiver = receiver;
        this.number = number;
    }

    /** Plays it. Returns the id of the block request. */
    public String play() {
        world.chapter("SC-10  繰り返しと着信拒否 / Repeated harassment, and a block (CL-MRI, " + number.domestic() + ")");
        var history = new RepeatedConduct(world, mirai, number.domestic());
        history.play();
        world.chapter("SC-10  審査 / The review");
        tooHasty(history);
        var requestId = requested(history);
        reviewed(requestId);
        world.chapter("SC-10  着信 / The calls");
        calls();
        expires();
        return requestId;
    }

    /** Everything that fails is told at once, so that nobody finds the next reason only after mending the first. */
    private void tooHasty(RepeatedConduct history) {
        world.itIs("2026-10-29 13:00:00");
        var hasty = object(
                "number",
                number.domestic(),
                "ground",
                "REPEATED",
                "reason",
                "また電話してくるから。",
                "queueIds",
                List.of("MRI-CARE", "MRI-OUTAGE"),
                "from",
                "2026-11-02T00:00:00+09:00",
                "caseId",
                history.caseId());
        var call = world.as(Person.OHARA).post(ServiceName.BLOCKLIST, REQUESTS, hasty);
        var refused = settled(Person.OHARA, call.expect(UNPROCESSABLE, WAITING), UNPROCESSABLE);
        world.tell(refused, "大原 asks in haste: no verdicts, no end, no other channel, an outage line among the queues");
        var stops = refused.json().path("errors").valueStream().toList();
        stops.forEach(stop -> world.remark(
                "  " + stop.path("code").asText() + "  " + stop.path("detail").asText()));
        world.check(
                "all stops that hold are told together",
                HASTY_STOPS,
                stops.stream().map(stop -> stop.path("code").asText()).toList());
    }

    private String requested(RepeatedConduct history) {
        world.itIs("2026-10-29 14:00:00");
        var call = world.as(Person.OHARA).post(ServiceName.BLOCKLIST, REQUESTS, petition(history));
        var filed = settled(Person.OHARA, call.expect(201, WAITING), 200);
        world.tell(filed, "大原 asks for a block of two queues for 90 days");
        world.check("no stop holds; the first review begins", "REVIEW_1", filed.text("/state"));
        return filed.text("/requestId");
    }

    private Object petition(RepeatedConduct history) {
        var email = object("kind", "EMAIL", "text", "メール窓口 help@mirai.example", "toldBy", "WRITING");
        var post = object("kind", "POST", "text", "郵送", "toldBy", "WRITING");
        return object(
                "number", number.domestic(),
                "ground", "REPEATED",
                "reason", "10月14日・21日・28日の電話で侮辱と同じ申し出の繰り返しがあり、警告の後も続いた。",
                "queueIds", List.of("MRI-CARE", "MRI-CANCEL"),
                "from", "2026-11-02T00:00:00+09:00",
                "until", "2027-01-31T00:00:00+09:00",
                "alternativeChannels", List.of(email, post),
                "caseId", history.caseId(),
                "judgmentIds", history.judgments(),
                "answers",
                        List.of(
                                passed("BR-05", "同じ回答と管理者の応対を試した。"),
                                passed("BR-06", "メールと郵送は残る。"),
                                passed("BR-07", "同じ行為なら誰にでも同じ扱いをする。"),
                                passed("BR-23", "苦情への報復ではない。")));
    }

    /** When a service that knows the facts was away, the request waits; then somebody asks again. */
    private Answer settled(Person who, Answer answer, int status) {
        var path = REQUESTS + "/" + answer.text("/requestId") + "/facts-check";
        return answer.status() != WAITING
                ? answer
                : Await.until("the facts can be read", SECONDS, () -> {
                    var again = world.as(who)
                            .post(ServiceName.BLOCKLIST, path, null)
                            .send();
                    return again.status() == WAITING ? Optional.empty() : Optional.of(again.expect(status));
                });
    }

    private static Object passed(String item, String text) {
        return object("item", item, "answer", "PASS", "text", text);
    }

    private void reviewed(String requestId) {
        var path = REQUESTS + "/" + requestId;
        world.itIs("2026-10-29 16:00:00");
        var own = world.as(Person.OHARA)
                .post(ServiceName.BLOCKLIST, path + "/reviews", object("opinion", "自分の申請", "decision", "APPROVE"))
                .send();
        world.tell(own, "the requester tries to review her own request");
        world.check("who asks does not decide", true, own.status() == 403 || own.status() == 422);
        review(path, Person.ARIMA, "3回の判定と書面の警告があり、窓口と期間も限られている。");
        review(path, Person.ETO, "手続と根拠に問題はない。");
        world.itIs("2026-10-30 10:00:00");
        Await.until("the client is asked for its consent", SECONDS, () -> notice("CONSENT_REQUEST", requestId));
        world.remark("the client's system is told that its consent is asked for");
        var word = object("consenterName", "早川", "text", "2窓口・90日間の着信拒否に同意します。");
        var consent = world.as(Person.HAYAKAWA).post(ServiceName.BLOCKLIST, path + "/consent", word);
        var consented = settled(Person.HAYAKAWA, consent.expect(200, WAITING), 200);
        world.tell(consented, "the client consents");
        world.check("every stop is checked once more, and the block is approved", "APPROVED", consented.text("/state"));
        Await.until("the client is told of the block", SECONDS, () -> notice("BLOCK_STARTED", requestId));
    }

    private void review(String path, Person reviewer, String opinion) {
        world.told(
                world.as(reviewer)
                        .post(
                                ServiceName.BLOCKLIST,
                                path + "/reviews",
                                object("opinion", opinion, "decision", "APPROVE")),
                200,
                opinion);
    }

    private Optional<JsonNode> notice(String kind, String requestId) {
        return receiver.taken().values().stream()
                .filter(event -> event.at("/data/kind").asText().equals(kind))
                .filter(event -> kind.equals("BLOCK_STARTED")
                        || event.path("subject").asText().contains(requestId))
                .findFirst();
    }

    private void calls() {
        call("1  before it begins", "2026-11-01 23:59:59", mirai, "MRI-CARE", number.international(), "ALLOW");
        var refused =
                call("2  in the term", "2026-11-10 10:00:00", mirai, "MRI-CARE", number.international(), "REJECT");
        world.check(
                "2  the announcement names e-mail and post",
                true,
                refused.text("/announcement").contains("メール")
                        && refused.text("/announcement").contains("郵送"));
        call("3  the same number in another form", "2026-11-10 10:01:00", mirai, "MRI-CARE", number.digits(), "REJECT");
        call("4  another client", "2026-11-10 10:05:00", hinata, "HNT-RSV", number.international(), "ALLOW");
        call("5  a protected queue", "2026-11-11 02:10:00", mirai, "MRI-OUTAGE", number.international(), "ALLOW");
        call("6  the neighbour's number", "2026-11-12 09:00:00", mirai, "MRI-CARE", number.neighbour(), "ALLOW");
    }

    private void expires() {
        call("9  the last second", "2027-01-30 23:59:59", mirai, "MRI-CARE", number.international(), "REJECT");
        call("10 the term is over", "2027-01-31 00:00:00", mirai, "MRI-CARE", number.international(), "ALLOW");
        var entry = Await.until("the entry has expired", SECONDS, this::expired);
        world.check(
                "10 the entry has expired by itself",
                "EXPIRED",
                entry.path("state").asText());
    }

    private Optional<JsonNode> expired() {
        return world.as(Person.OHARA)
                .get(ServiceName.BLOCKLIST, BASE + "/block-entries?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("number").asText().endsWith(number.last4()))
                .filter(entry -> entry.path("state").asText().equals("EXPIRED"))
                .findFirst();
    }

    private Answer call(String what, String at, Pbx pbx, String queue, String shown, String expected) {
        world.itIs(at);
        // An approved entry reaches the memory of the screening instances within a second.
        var answer = expected.equals("REJECT")
                ? Await.until(what, SECONDS, () -> rejected(pbx.screen(queue, shown)))
                : pbx.screen(queue, shown);
        world.tell(answer, shown + " → " + answer.text("/decision") + " " + answer.text("/reason"));
        world.check(what, expected, answer.text("/decision"));
        return answer;
    }

    private static Optional<Answer> rejected(Answer answer) {
        return Optional.of(answer).filter(each -> each.text("/decision").equals("REJECT"));
    }
}
