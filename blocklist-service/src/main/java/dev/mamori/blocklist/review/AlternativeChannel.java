package dev.mamori.blocklist.review;

/**
 * A channel that stays open for the caller (BR-15).
 *
 * @param text as announced, for example 「メール窓口 help@example.jp」
 * @param toldBy how the caller learned of it; only writing or an announcement counts for HS-13
 */
public record AlternativeChannel(ChannelKind kind, String text, ToldBy toldBy) {

    /** Whether the caller can look it up or hears it when refused. */
    public boolean isToldForGood() {
        return toldBy == ToldBy.WRITING || toldBy == ToldBy.ANNOUNCEMENT;
    }
}
