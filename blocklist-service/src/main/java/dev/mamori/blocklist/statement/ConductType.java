package dev.mamori.blocklist.statement;

import dev.mamori.platform.web.Text;
import java.util.Arrays;

/** The twelve types of the guideline (chapter 1-3), by the words that a person outside can understand. */
enum ConductType {
    TIME("時間拘束", "holding the worker's time"),
    REPEAT("同じ内容の繰り返し", "repeating the same after it was answered"),
    ABUSE("暴言・怒声", "abusive language or shouting"),
    THREAT("威嚇・脅迫", "intimidation or threat"),
    NITPICK("揚げ足取り・執拗な責め立て", "nit-picking or persistent blame"),
    AUTHORITY("権威的（説教的）態度", "overbearing or preaching"),
    EXPOSURE("インターネット・SNS・マスメディアへの投稿（のほのめかし）", "posting to the internet or media, or hinting at it"),
    SEXUAL("セクハラ行為", "sexual harassment"),
    APOLOGY("過剰な謝罪要求", "excessive demand for apology"),
    PRIVACY("個人情報・プライバシー情報の開示要求", "demand for private data"),
    PUNISH("従業員の解雇・罰則・異動の要求", "demand to fire, punish or move a worker"),
    EXCESSIVE("正当な理由のない過度な要求", "excessive demand without good reason");

    private final Text label;

    ConductType(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    /** The label of a type's code; a type that an agreed set added keeps its code. */
    static Text labelOf(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .map(type -> type.label)
                .orElse(Text.of(code, code));
    }
}
