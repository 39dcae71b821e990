package dev.mamori.blocklist.explain;

import dev.mamori.platform.web.Text;

/** Why a call was refused or put through, in the words of screening. */
public enum ExplanationReason {
    LISTED(true, "着信拒否登録による", "By an entry of the list"),
    WITHHELD_POLICY(true, "クライアントと合意した非通知ポリシーによる", "By the withheld-number policy agreed with the client"),
    NOT_LISTED(false, "有効な登録がない", "No entry was in force"),
    WITHHELD(false, "非通知だが、この理由では拒否しない", "Withheld, but not refused for this reason"),
    UNREADABLE_NUMBER(false, "番号として読めない表示", "It cannot be read as a number"),
    PROTECTED_QUEUE(false, "保護窓口のため、どの着信も拒否しない", "A protected queue refuses nobody"),
    REFUSALS_OFF(false, "緊急スイッチにより拒否を停止中だった", "Refusal was switched off"),
    QUEUE_UNKNOWN(false, "このクライアントの窓口ではない", "No queue of this client");

    private final boolean refused;
    private final Text text;

    ExplanationReason(boolean refused, String ja, String en) {
        this.refused = refused;
        this.text = Text.of(ja, en);
    }

    boolean refused() {
        return refused;
    }

    Text text() {
        return text;
    }
}
