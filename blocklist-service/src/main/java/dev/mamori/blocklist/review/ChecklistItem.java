package dev.mamori.blocklist.review;

import static dev.mamori.blocklist.criteria.StopCode.HS_01;
import static dev.mamori.blocklist.criteria.StopCode.HS_02;
import static dev.mamori.blocklist.criteria.StopCode.HS_03;
import static dev.mamori.blocklist.criteria.StopCode.HS_04;
import static dev.mamori.blocklist.criteria.StopCode.HS_05;
import static dev.mamori.blocklist.criteria.StopCode.HS_06;
import static dev.mamori.blocklist.criteria.StopCode.HS_07;
import static dev.mamori.blocklist.criteria.StopCode.HS_08;
import static dev.mamori.blocklist.criteria.StopCode.HS_09;
import static dev.mamori.blocklist.criteria.StopCode.HS_10;
import static dev.mamori.blocklist.criteria.StopCode.HS_11;
import static dev.mamori.blocklist.criteria.StopCode.HS_12;
import static dev.mamori.blocklist.criteria.StopCode.HS_13;
import static dev.mamori.blocklist.criteria.StopCode.HS_14;
import static dev.mamori.blocklist.criteria.StopCode.HS_15;
import static dev.mamori.blocklist.criteria.StopCode.HS_16;

import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.platform.web.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The checklist of the careful-criteria review (requirements section 3.1). A person who answers {@code FAIL} to an item
 * that stands behind a stop stops the request, whatever the machine found; a {@code PASS} never replaces a fact.
 */
public enum ChecklistItem {
    BR_01(HS_14, "判定ごとに録音または逐語の記録があるか", "Recordings or verbatim words behind each verdict?"),
    BR_02(HS_01, "判断権者による該当判定が有効か", "Confirmed harassment verdict in force?"),
    BR_03(HS_06, "別々のコンタクトで繰り返されたか", "Repeated on separate contacts?"),
    BR_04(HS_06, "中止を求め、着信を拒否し得ると告げたか", "Told to stop, and that calls may be refused?"),
    BR_05(null, "より軽い手段を試したか", "Lighter means tried?"),
    BR_06(null, "相手の不利益は避ける害より小さいか", "Loss to the caller smaller than the harm avoided?"),
    BR_07(HS_02, "同じ行為なら誰にでも同じ扱いをするか", "The same for anyone with the same acts?"),
    BR_08(HS_05, "病気・障害・年齢・言語への配慮は済んだか", "Accommodation considered and offered?"),
    BR_09(HS_15, "番号は一人だけが使っているか", "Number used by one person?"),
    BR_10(HS_15, "番号と本人の結び付きを確かめたか", "Link between number and person known?"),
    BR_11(HS_07, "着信拒否できる種類の番号か", "Blockable kind of number?"),
    BR_12(HS_04, "生活に欠かせない窓口を除いたか", "Essential services excluded?"),
    BR_13(HS_04, "法令上の窓口・申出窓口を除いたか", "Statutory and voice lines excluded?"),
    BR_14(HS_03, "未了の案件と、その連絡経路", "Open matters, and their route"),
    BR_15(HS_13, "残る連絡手段を伝えたか", "Alternative channel told?"),
    BR_16(HS_08, "当社側の原因は解消したか", "Company-caused fault remedied?"),
    BR_17(HS_09, "クライアントの同意", "Client consent"),
    BR_18(HS_10, "このクライアント・指定窓口・着信音声のみか", "Only this client, named queues, inbound voice?"),
    BR_19(HS_11, "期間は上限以内か", "Duration within the maximum?"),
    BR_20(null, "終了前の再審査日を決めたか", "Date of re-review set?"),
    BR_21(null, "異議の申し出方を伝えるか", "Redress told?"),
    BR_22(HS_12, "申請者と審査者は別人か", "Requester and reviewers different people?"),
    BR_23(HS_16, "苦情・申出への報復ではないか", "No retaliation?"),
    BR_24(null, "個人情報の扱い", "Personal data checked?"),
    BR_25(null, "警察は回線を残すよう求めていないか", "Do the police want the line open?");

    /** What nobody can compute: a reviewer answers by name, with text and evidence (ADR 0014). */
    static final List<ChecklistItem> FOR_PEOPLE =
            List.of(BR_06, BR_07, BR_08, BR_10, BR_15, BR_16, BR_21, BR_23, BR_24, BR_25);

    private final StopCode stopOrNull;
    private final Text question;

    ChecklistItem(StopCode stopOrNull, String ja, String en) {
        this.stopOrNull = stopOrNull;
        this.question = Text.of(ja, en);
    }

    /** As written in requests and answers: {@code BR-05}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The stop that a {@code FAIL} sets off; empty for items that reviewers weigh. */
    public Optional<StopCode> stop() {
        return Optional.ofNullable(stopOrNull);
    }

    public Text question() {
        return question;
    }

    public static Optional<ChecklistItem> of(String code) {
        return Arrays.stream(values()).filter(item -> item.code().equals(code)).findFirst();
    }
}
