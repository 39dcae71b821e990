package dev.mamori.notification.report;

import dev.mamori.platform.web.Text;
import java.util.Arrays;
import java.util.Optional;

/** The guideline's twelve types, by the first part of a criterion's code (REQ-3.13). */
enum CustomerHarassmentType {
    TIME("① 時間拘束", "1 Holding the worker's time"),
    REPEAT("② リピート", "2 Repeating"),
    ABUSE("③ 暴言・怒声", "3 Abusive language, shouting"),
    THREAT("④ 威嚇・脅迫", "4 Intimidation, threat"),
    NITPICK("⑤ 揚げ足取り・責め立て", "5 Nit-picking, blame"),
    AUTHORITY("⑥ 権威的な態度", "6 Overbearing attitude"),
    EXPOSURE("⑦ SNS等への投稿", "7 Posting to the internet"),
    SEXUAL("⑧ セクハラ行為", "8 Sexual harassment"),
    APOLOGY("⑨ 過剰な謝罪要求", "9 Excessive apology"),
    PRIVACY("⑩ 個人情報の開示要求", "10 Personal information"),
    PUNISH("⑪ 解雇・罰則・異動の要求", "11 Punishing the worker"),
    EXCESSIVE("⑫ 過度な要求", "12 Excessive demands");

    private final Text label;

    CustomerHarassmentType(String ja, String en) {
        this.label = Text.of(ja, en);
    }

    Text label() {
        return label;
    }

    /** Of a code such as {@code ABUSE.SHOUTING}; empty for a line of the client's own that is of no type. */
    static Optional<CustomerHarassmentType> of(String criterion) {
        return Arrays.stream(values())
                .filter(type -> criterion.startsWith(type.name() + "."))
                .findFirst();
    }
}
