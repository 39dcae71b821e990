package dev.mamori.blocklist.statement;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is said about a block to the person concerned: which calls are not put through, for which acts, after which
 * warnings, how long, which channels stay and how to object (BR-15, BR-21, requirements section 3.3). No name of a worker
 * and no word of anybody else is in it.
 *
 * @param clientName the company
 * @param maskedNumber the number, last four digits
 * @param queueNames the desks concerned
 * @param acts the acts that verdicts in force are about, oldest first
 * @param warnings days on which the person was asked to stop
 * @param refusalAnnounced whether one of the warnings said that calls may be refused
 * @param lighterMeans how many lighter means were tried
 * @param channels what stays open
 * @param people how many people asked for and reviewed it
 * @param zone in which days are told
 */
record Statement(
        Text clientName,
        String maskedNumber,
        List<String> queueNames,
        Instant from,
        Instant until,
        List<Act> acts,
        List<Instant> warnings,
        boolean refusalAnnounced,
        int lighterMeans,
        List<String> channels,
        int people,
        ZoneId zone) {

    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter JA_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.JAPANESE);
    private static final DateTimeFormatter EN_TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** One act: when, and of which types. */
    record Act(Instant at, List<String> types) {}

    /** The measure, in one sentence. */
    Text measure() {
        return Text.of(
                clientName.ja() + "は、お電話番号（" + maskedNumber + "）から「" + String.join("」「", queueNames)
                        + "」へのお電話をおつなぎしていません。ほかの窓口へのお電話には影響しません。",
                clientName.en() + " does not put calls from the number " + maskedNumber + " through to "
                        + String.join(", ", queueNames) + ". Calls to other desks are not affected.");
    }

    Text term() {
        return Text.of(
                at(from, JA_TIME) + "から" + at(until, JA_TIME) + "の直前までです。期限が来れば自動的に終わり、自動では延長されません。",
                "From " + at(from, EN_TIME) + " until just before " + at(until, EN_TIME)
                        + ". It ends by itself and is never prolonged by itself.");
    }

    /** One sentence for each act. */
    List<Text> reasons() {
        return acts.stream()
                .map(act -> Text.of(
                        at(act.at(), JA) + "のご連絡における行為（"
                                + act.types().stream()
                                        .map(type -> ConductType.labelOf(type).ja())
                                        .collect(Collectors.joining("、"))
                                + "）",
                        "Conduct on " + day(act.at()) + " ("
                                + act.types().stream()
                                        .map(type -> ConductType.labelOf(type).en())
                                        .collect(Collectors.joining(", "))
                                + ")"))
                .toList();
    }

    /** What was done before calls were refused. */
    List<Text> steps() {
        List<Text> steps = new ArrayList<>();
        for (Instant warning : warnings) {
            steps.add(
                    Text.of(at(warning, JA) + "に中止をお願いしました。", "On " + day(warning) + " the person was asked to stop."));
        }
        if (refusalAnnounced) {
            steps.add(Text.of("続く場合は着信をお断りすることをお伝えしました。", "It was announced that calls may be refused."));
        }
        if (lighterMeans > 0) {
            steps.add(Text.of(
                    "着信をお断りする前に、より軽い方法を" + lighterMeans + "つ試しました。",
                    lighterMeans + " lighter means were tried before."));
        }
        return List.copyOf(steps);
    }

    Text decision() {
        return Text.of(
                "行為の該当性は判断権限のある人が判断し、着信拒否は、対応や被害に関わっていない人を含む" + people
                        + "人とクライアントの担当者が確認して決めました。自動では決めていません。国籍、性別、障害、病気、年齢などの属性や、配慮のお求めは理由としていません。",
                "People with the authority to judge decided about the conduct; " + people
                        + " people, among them such as neither handled it nor were harmed, and a named person of the company"
                        + " decided about the calls. No machine did. No trait such as nationality, sex, disability,"
                        + " illness or age and no request for accommodation is a reason.");
    }

    private String at(Instant instant, DateTimeFormatter format) {
        return format.format(instant.atZone(zone));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
