package dev.mamori.blocklist.queue;

/**
 * What a queue's callers hear; each text may be null.
 *
 * @param recordingNotice that the call is recorded (REQ-8.1)
 * @param measuresNotice that calls may be ended and the police called (REQ-8.8)
 * @param refusal to a listed caller; the alternative channels are spoken after it
 * @param withheld to a caller who is refused for withholding the number, for example
 *     「186をつけておかけ直しください」
 */
public record Announcements(String recordingNotice, String measuresNotice, String refusal, String withheld) {

    public static final Announcements NONE = new Announcements(null, null, null, null);
}
