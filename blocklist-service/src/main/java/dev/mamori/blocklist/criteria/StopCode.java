package dev.mamori.blocklist.criteria;

import dev.mamori.platform.web.Text;
import java.util.Arrays;
import java.util.Optional;

/**
 * The stops of a block request (requirements section 3.2, REQ-8.3). A floor is part of every set and nobody can switch it
 * off; a default stop may be turned into a warning by an agreed set.
 */
public enum StopCode {
    HS_01(true, "確定した該当判定がない", "No confirmed harassment verdict in force"),
    HS_02(true, "属性や配慮の求めを理由にしている", "The reason rests on a trait or on a request for accommodation"),
    HS_03(false, "未了の正当な請求や約束が断たれる", "An open valid claim or promise would be cut off"),
    HS_04(true, "保護窓口を対象に含む", "The scope holds a protected queue"),
    HS_05(false, "配慮の手順が済んでいない", "The accommodation step is not done"),
    HS_06(false, "繰り返しまたは事前の警告がない", "No repetition or no prior warning"),
    HS_07(true, "着信拒否できない番号", "Number not blockable"),
    HS_08(false, "当社側の原因が解消されていない", "Caused by the company and not remedied"),
    HS_09(false, "クライアントの同意がない", "No consent of the client"),
    HS_10(true, "対象がクライアントまたは窓口の範囲を超える", "The scope goes beyond the client or its queues"),
    HS_11(true, "期限がない、または上限を超える", "No end, or longer than the maximum"),
    HS_12(true, "審査する人が足りない、または関係者である", "Too few people, or one of them is involved"),
    HS_13(false, "代わりの連絡手段がない", "No alternative channel"),
    HS_14(true, "証拠がない、または要約のみ", "Evidence missing, or only a summary"),
    HS_15(false, "番号が一人に結び付いていない", "Number not tied to one person"),
    HS_16(false, "報復と疑われ、独立した行為がない", "Sign of retaliation without independent acts"),
    HS_17(false, "前回の登録後の行為への判定がない更新", "Renewal without a verdict on later conduct");

    private final boolean floor;
    private final Text title;

    StopCode(boolean floor, String ja, String en) {
        this.floor = floor;
        this.title = Text.of(ja, en);
    }

    /** As in the requirements and in every answer: {@code HS-03}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** Whether no set can switch it off. */
    public boolean isFloor() {
        return floor;
    }

    public Text title() {
        return title;
    }

    public static Optional<StopCode> of(String code) {
        return Arrays.stream(values()).filter(stop -> stop.code().equals(code)).findFirst();
    }
}
