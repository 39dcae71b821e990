package dev.mamori.blocklist.explain;

import dev.mamori.platform.web.Text;

/** What an entry meant for one call. */
public enum EntryEffect {
    REFUSED("この登録により拒否された", "It refused the call"),
    OTHER_QUEUE("この窓口は対象外", "It does not name this queue"),
    NOT_APPROVED_YET("まだ承認されていなかった", "It was not approved yet"),
    NOT_BEGUN("まだ始まっていなかった", "It had not begun"),
    EXPIRED("期間が終わっていた", "Its time was over"),
    REVOKED("解除されていた", "It was revoked"),
    SUSPENDED("停止中だった", "It rested");

    private final Text text;

    EntryEffect(String ja, String en) {
        this.text = Text.of(ja, en);
    }

    Text text() {
        return text;
    }
}
