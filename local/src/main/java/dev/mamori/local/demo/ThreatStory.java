package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Await;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SC-08: a threat on the phone. The supervisor knows at once; the steps are logged in order; the client is told. */
public final class ThreatStory {

    private static final String CLIENT = "CL-MRI";
    private static final String QUEUE = "MRI-CANCEL";
    private static final String NUMBER = "090-0123-0008";
    private static final String THREAT = "そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ";
    private static final String BASE = "/v1/clients/" + CLIENT;
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final World world;
    private final Pbx pbx;
    private final WebhookReceiver receiver;
    private final String call;
    private String contact;

    /** Plays in this world; the client's own system is the receiver. */
    public ThreatStory(World world, Pbx pbx, WebhookReceiver receiver) {
        this.world = world;
        this.pbx = pbx;
        this.receiver = receiver;
        this.call = "threat-" + world.run();
    }

    /** Plays rows 1 to 9, then opens a case and follows the first report to the client. Returns the case's id. */
    public String play() {
        world.chapter("SC-08  脅迫の電話 / A threat on the phone (CL-MRI, MRI-CANCEL)");
        try (var wall = new AlertStream(world.as(Person.OHARA), world.site().url(ServiceName.CASE), SampleCentre.ID)) {
            Await.until(
                    "the supervisor's wall is connected",
                    SECONDS,
                    () -> wall.isOpen() ? Optional.of(true) : Optional.empty());
            threatIsSpoken(wall);
        }
        contactIsEnded();
        return clientIsTold();
    }

    /** The contact that the story is about. */
    public String contactId() {
        return contact;
    }

    private void threatIsSpoken(AlertStream wall) {
        world.itIs("2026-11-09 16:02:00");
        var screened = pbx.screen(QUEUE, NUMBER);
        world.tell(screened, "the number is on no list: the call is put through to 桐谷");
        world.check("the call is put through", "ALLOW", screened.text("/decision"));
        contact = pbx.started(call, "2026-11-09 16:02:00", QUEUE, Person.KIRITANI, NUMBER)
                .text("/contactId");
        world.itIs("2026-11-09 16:05:12");
        var sent = Instant.now();
        var answer = pbx.customerSaid(call, "2026-11-09 16:05:10", THREAT, "THREAT");
        var directives = answer.json()
                .path("directives")
                .valueStream()
                .map(each -> each.path("kind").asText())
                .toList();
        world.tell(answer, "「" + THREAT + "」 → " + directives);
        var seen = Await.until("the alert reaches the wall", SECONDS, () -> alertOnWall(wall));
        var alert = seen.alert();
        world.remark("on 大原's wall after "
                + Duration.between(sent, seen.at()).toMillis() + " ms: " + text(alert, "queueId") + " "
                + text(alert, "staffBusinessName") + " 「" + text(alert, "words") + "」");
        world.check(
                "2  the alert shows queue, worker and words",
                List.of(QUEUE, "桐谷", THREAT),
                List.of(text(alert, "queueId"), text(alert, "staffBusinessName"), text(alert, "words")));
        world.check(
                "2  the PBX is asked to alert the supervisor and to hand the call over",
                true,
                directives.containsAll(List.of("ALERT_SUPERVISOR", "TAKE_OVER")));
        world.check(
                "2  nobody's call is cut off unless the centre switched that on",
                false,
                directives.contains("END_CALL"));
        world.told(
                world.as(Person.OHARA)
                        .post(
                                ServiceName.CASE,
                                "/v1/centres/" + SampleCentre.ID + "/alerts/" + text(alert, "alertId")
                                        + "/acknowledgement",
                                null),
                200,
                "seen");
    }

    private void contactIsEnded() {
        world.itIs("2026-11-09 16:05:40");
        pbx.handedOver(call, "2026-11-09 16:05:40", Person.OHARA);
        logged("3  大原 takes over", step("TAKE_OVER", "2026-11-09 16:05:40", Map.of()));
        world.itIs("2026-11-09 16:06:20");
        logged(
                "4  two people decide to stop",
                step(
                        "STOP_DECISION",
                        "2026-11-09 16:06:20",
                        object("deciders", List.of(Person.OHARA.staffId(), Person.ARIMA.staffId()))));
        said("5  対応の中止", "STOP_ANNOUNCED", "2026-11-09 16:06:30", "対応を中止します");
        said("6  stop request 1", "STOP_REQUEST", "2026-11-09 16:06:50", "そのような発言はおやめください");
        said("7  stop request 2", "STOP_REQUEST", "2026-11-09 16:07:20", "そのような発言はおやめください");
        said("8  final warning", "FINAL_WARNING", "2026-11-09 16:07:50", "このまま止めていただけないようなら、警察へ連絡させていただきます");
        world.itIs("2026-11-09 16:08:10");
        pbx.event(call, "ENDED", "2026-11-09 16:08:10");
        logged("9  the call is ended", step("ENDED", "2026-11-09 16:08:10", Map.of()));
        var steps = world.as(Person.OHARA)
                .get(ServiceName.CASE, contactPath("/steps"))
                .expect(200)
                .json()
                .path("items");
        world.check(
                "the record holds every step in order",
                List.of(
                        "TAKE_OVER",
                        "STOP_DECISION",
                        "STOP_ANNOUNCED",
                        "STOP_REQUEST",
                        "STOP_REQUEST",
                        "FINAL_WARNING",
                        "ENDED"),
                steps.valueStream().map(step -> text(step, "kind")).toList());
    }

    private void said(String what, String kind, String at, String words) {
        world.itIs(at);
        logged(what, step(kind, at, object("words", words)));
    }

    private Answer step(String kind, String at, Map<String, Object> more) {
        var body = object("kind", kind, "at", Jst.rfc3339(at), "staffId", Person.OHARA.staffId());
        body.putAll(more);
        return world.as(Person.OHARA)
                .post(ServiceName.CASE, contactPath("/steps"), body)
                .expect(201);
    }

    private void logged(String what, Answer answer) {
        world.tell(answer, text(answer.json(), "words"));
        var flags = answer.json()
                .path("flags")
                .valueStream()
                .map(flag -> text(flag, "code"))
                .toList();
        world.check(what + ", nothing to remark", List.of(), flags);
    }

    private String clientIsTold() {
        world.itIs("2026-11-09 16:12:00");
        var opened = world.told(
                world.as(Person.OHARA)
                        .post(
                                ServiceName.CASE,
                                BASE + "/cases",
                                object(
                                        "contactIds", List.of(contact),
                                        "title", "解約受付での脅迫",
                                        "customer", object("kind", "CONTRACTED", "name", "郷田", "number", NUMBER),
                                        "requests", List.of(),
                                        "companyCaused", "NO",
                                        "harmedStaffIds", List.of(Person.KIRITANI.staffId()))),
                201,
                "a case is opened; the first report (速報) goes out");
        var caseId = opened.text("/caseId");
        var notice = Await.until("the webhook of the first report", Duration.ofSeconds(60), () -> noticeOf(caseId));
        var noticeId = notice.at("/data/noticeId").asText();
        world.remark("the client's system got " + notice.at("/data/kind").asText() + ", signature valid");
        var read = world.told(
                world.as(Person.HAYAKAWA).get(ServiceName.NOTIFICATION, BASE + "/notices/" + noticeId), 200, "");
        world.remark(read.text("/summary/ja"));
        world.check(
                "the notice names neither the words nor the number",
                false,
                read.body().contains("殺すぞ") || read.body().contains("0008"));
        world.told(
                world.as(Person.HAYAKAWA)
                        .post(
                                ServiceName.NOTIFICATION,
                                BASE + "/notices/" + noticeId + "/acknowledgement",
                                object("acknowledgedBy", "早川")),
                200,
                "the client knows");
        world.check("every webhook carried a valid signature", 0, receiver.refused());
        return caseId;
    }

    private Optional<JsonNode> noticeOf(String caseId) {
        return receiver.taken().values().stream()
                .filter(event -> event.path("subject").asText().contains(caseId))
                .filter(event -> event.at("/data/kind").asText().equals("FIRST_REPORT"))
                .findFirst();
    }

    private Optional<AlertStream.Seen> alertOnWall(AlertStream wall) {
        return wall.seen().stream()
                .filter(each -> text(each.alert(), "contactId").equals(contact))
                .findFirst();
    }

    private String contactPath(String rest) {
        return BASE + "/contacts/" + contact + rest;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
