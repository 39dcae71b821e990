package dev.mamori.judgment.playbook;

/**
 * What to do and say at one step against conduct of one type (対処法; guideline chapter 3, REQ-12.5.1).
 *
 * @param say the words to say; empty where nothing is said
 * @param enabled false when the client and the agency decided against it (REQ-7.0): then it is not offered
 * @param decision who decided that and why; needed when it is switched off
 */
public record Play(String type, Step step, String doing, String say, String seed, boolean enabled, String decision) {
    /** The steps in their order. */
    public enum Step {
        LISTEN,
        STATE,
        HAND_OVER,
        END
    }
}
