package dev.mamori.blocklist.queue;

import java.util.Optional;

/** Why no number is shown, by the letter that a Number Display gives (REQ-8.5, requirements section 3.6). */
public enum WithheldReason {
    /** P 非通知設定: the caller chose it. The only reason that may ever be refused. */
    USER_REFUSED('P'),
    /** C 公衆電話: works in power cuts and has priority in disasters. */
    PAYPHONE('C'),
    /** O 表示圏外: the network could not pass the number on, for example from abroad. */
    UNAVAILABLE('O'),
    /** S: conflict with another service of the network. */
    SERVICE_CONFLICT('S');

    private final char letter;

    WithheldReason(char letter) {
        this.letter = letter;
    }

    /** The reason for a letter or a name as the PBX gave it; empty for anything else. */
    public static Optional<WithheldReason> of(String given) {
        for (WithheldReason reason : values()) {
            boolean named = given != null
                    && (reason.name().equalsIgnoreCase(given)
                            || (given.length() == 1 && Character.toUpperCase(given.charAt(0)) == reason.letter));
            if (named) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
