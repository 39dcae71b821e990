package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.ArrayList;
import java.util.List;

/** The history behind SC-10: three contacts judged, an oral and a written warning, lighter means, a checked number. */
final class RepeatedConduct {

    private static final String BASE = "/v1/clients/CL-MRI";
    private static final String QUEUE = "MRI-CARE";

    private final World world;
    private final Pbx pbx;
    private final String number;
    private final Judging judging;
    private final List<String> judgments = new ArrayList<>();
    private String caseId;

    RepeatedConduct(World world, Pbx pbx, String number) {
        this.world = world;
        this.pbx = pbx;
        this.number = number;
        this.judging = new Judging(world, "CL-MRI");
    }

    String caseId() {
        return caseId;
    }

    List<String> judgments() {
        return List.copyOf(judgments);
    }

    void play() {
        world.itIs("2026-10-14 11:00:00");
        var first = call("2026-10-14 10:00:00", "2026-10-14 10:20:00", Person.SAKURA, "残債の請求がおかしい。馬鹿野郎、死ね");
        open(first);
        answered("2026-10-14 10:18:00", "端末分割残債 8,800円は契約どおりです。返金はできません。");
        words(first, "2026-10-14 10:12:00", "残債の請求がおかしい。馬鹿野郎、死ね", "ABUSE.SLUR_OR_DIE");
        judged(List.of("ABUSE.SLUR_OR_DIE"), "10月14日の電話で応対者に「馬鹿野郎、死ね」と言った。");

        repeated();

        world.itIs("2026-10-28 15:00:00");
        var last = call("2026-10-28 14:00:00", "2026-10-28 14:12:00", Person.MIZUNO, "死ね。あの佐倉をクビにしろ。クビにした書面を見せろ");
        link(last);
        words(last, "2026-10-28 14:03:00", "死ね", "ABUSE.SLUR_OR_DIE");
        words(last, "2026-10-28 14:04:00", "あの佐倉をクビにしろ。どう処分したか書面で見せろ", "PUNISH.SHOW_SANCTION");
        judged(List.of("ABUSE.SLUR_OR_DIE", "PUNISH.SHOW_SANCTION"), "10月28日の電話で再び「死ね」と言い、処分の書面を求めた。");
        writtenWarning();
    }

    private void repeated() {
        for (var day : List.of("16", "19", "21")) {
            world.itIs("2026-10-" + day + " 12:00:00");
            link(call("2026-10-" + day + " 11:00:00", "2026-10-" + day + " 11:09:00", Person.SAKURA, "残債のことだ。納得いかない"));
        }
        judged(List.of("REPEAT.SAME_COMPLAINT_AFTER_ANSWER"), "回答の後、同じ申し出の電話が3回続いた。");
        added(
                "/warnings",
                object(
                        "at",
                        Jst.rfc3339("2026-10-21 11:06:00"),
                        "means",
                        "ORAL",
                        "words",
                        "同じお申し出をお繰り返しになる場合、お電話をお受けできなくなることがございます。",
                        "refusalAnnounced",
                        true));
        added(
                "/lighter-means",
                object("kind", "SAME_ANSWER", "at", Jst.rfc3339("2026-10-19 11:05:00"), "result", "同じ回答を伝えたが、電話が続いた。"));
        added(
                "/lighter-means",
                object(
                        "kind",
                        "ROUTED_TO_SUPERVISOR",
                        "at",
                        Jst.rfc3339("2026-10-21 11:05:00"),
                        "result",
                        "管理者が応対したが、電話が続いた。"));
    }

    private void writtenWarning() {
        world.itIs("2026-10-29 10:00:00");
        added(
                "/warnings",
                object(
                        "at",
                        Jst.rfc3339("2026-10-29 09:00:00"),
                        "means",
                        "WRITTEN",
                        "words",
                        "今後も続く場合、11月以降お電話をお受けしません。メール窓口と郵送でのお問い合わせは引き続きお受けします。",
                        "refusalAnnounced",
                        true));
        stated("/number-link", object("confidence", "CONTRACT_DATA", "checkedOn", "2026-10-29", "otherUsers", 0));
        stated(
                "/accommodation",
                object(
                        "sign",
                        "NONE",
                        "statedBy",
                        List.of(Person.MIYAKE.staffId(), Person.OHARA.staffId()),
                        "stepDone",
                        true));
        stated("/cause", object("companyCaused", "NO", "remedied", false));
        world.remark("a written warning names the e-mail desk and post; the number is that of the contract holder");
    }

    private String call(String from, String to, Person worker, String words) {
        var call = "repeat-" + world.run() + "-" + from.replace(' ', 'T');
        var contact = pbx.started(call, from, QUEUE, worker, number).text("/contactId");
        pbx.customerSaid(call, from, words);
        world.tell(pbx.event(call, "ENDED", to), worker.displayName() + " hears: 「" + words + "」");
        return contact;
    }

    private void open(String contact) {
        caseId = world.told(
                        world.as(Person.MIYAKE)
                                .post(
                                        ServiceName.CASE,
                                        BASE + "/cases",
                                        object(
                                                "contactIds", List.of(contact),
                                                "title", "端末分割残債 8,800円",
                                                "customer",
                                                        object("kind", "CONTRACTED", "name", "堂島", "number", number),
                                                "requests",
                                                        List.of(object(
                                                                "text",
                                                                "残債の返金",
                                                                "validity",
                                                                "NOT_VALID",
                                                                "state",
                                                                "DECLINED")),
                                                "companyCaused", "NO",
                                                "harmedStaffIds", List.of(Person.SAKURA.staffId()))),
                        201,
                        "a case is opened")
                .text("/caseId");
    }

    private void link(String contact) {
        added("/contacts", object("contactId", contact, "sameMatter", true));
    }

    private void answered(String at, String words) {
        added("/answers", object("at", Jst.rfc3339(at), "words", words, "completesMatter", true));
    }

    private void words(String contact, String at, String verbatim, String code) {
        added(
                "/conduct",
                object(
                        "contactId",
                        contact,
                        "at",
                        Jst.rfc3339(at),
                        "verbatim",
                        verbatim,
                        "confirmedCodes",
                        List.of(code)));
    }

    private void judged(List<String> codes, String reason) {
        var evaluation = judging.evaluate(Person.MIYAKE, caseId);
        world.check(
                "the engine proposes " + codes,
                true,
                Judging.codes(evaluation.path("hits")).containsAll(codes));
        judgments.add(judging.harassment(caseId, evaluation.path("evaluationId").asText(), codes, reason));
    }

    private void added(String part, Object body) {
        world.as(Person.MIYAKE).post(ServiceName.CASE, casePath(part), body).expect(201);
    }

    private void stated(String part, Object body) {
        world.as(Person.MIYAKE).get(ServiceName.CASE, casePath("")).expect(200);
        world.as(Person.MIYAKE)
                .put(ServiceName.CASE, casePath(part), body)
                .ifMatch()
                .expect(200);
    }

    private String casePath(String part) {
        return BASE + "/cases/" + caseId + part;
    }
}
