package dev.mamori.cases.live;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.SegmentKind;
import dev.mamori.cases.guard.OperationLimits;
import dev.mamori.cases.live.Guidance.EndRule;
import dev.mamori.cases.live.Guidance.Script;
import dev.mamori.cases.steps.Step;
import dev.mamori.cases.steps.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides what the communicator may do and say, from what is on record. Pure: no other service is asked in a call. */
public final class Guide {
    private static final int STOP_REQUESTS = 2;

    private final Contact contact;
    private final List<Step> steps;
    private final OperationLimits limits;
    private final Instant now;

    public Guide(Contact contact, List<Step> steps, OperationLimits limits, Instant now) {
        this.contact = contact;
        this.steps = List.copyOf(steps);
        this.limits = limits;
        this.now = now;
    }

    /**
     * @param threat whether a threat was recognised in the contact
     * @param repeats contacts about the matter after its answer, this one included
     * @param longHold from which time on hold a call-back is offered (REQ-8.7)
     */
    public Guidance of(boolean threat, int repeats, Duration longHold) {
        var rules = new ArrayList<EndRule>();
        if (threat) {
            rules.add(EndRule.CRIME);
        }
        if (done(StepKind.FINAL_WARNING) > 0) {
            rules.add(EndRule.FINAL_WARNING_GIVEN);
        }
        if (limits.isOver(contact.total(SegmentKind.TALK, now))) {
            rules.add(EndRule.OVER_TIME);
        }
        if (limits.isOver(repeats)) {
            rules.add(EndRule.OVER_COUNT);
        }
        return new Guidance(
                !rules.isEmpty(),
                rules,
                rules.isEmpty() ? null : sentence(rules.getFirst()),
                next(threat),
                contact.total(SegmentKind.HOLD, now).compareTo(longHold) >= 0);
    }

    private String sentence(EndRule rule) {
        return switch (rule) {
            case CRIME -> "そのような発言がございましたので、対応を中止いたします。";
            case FINAL_WARNING_GIVEN -> "お止めいただけませんでしたので、これにて対応を終了し、警察へ連絡いたします。";
            case OVER_TIME ->
                "恐れ入りますが、お話を承る時間の上限（%d分）を超えましたので、これにて対応を終了させていただきます。"
                        .formatted(limits.time().toMinutes());
            case OVER_COUNT -> "恐れ入りますが、同じお問い合わせへのご案内の上限（%d回）を超えましたので、これ以上の対応はいたしかねます。".formatted(limits.contacts());
        };
    }

    /** Stop announced, two stop requests, final warning, end, police: a guide and not a lock (chapter 3-5, T8). */
    private Script next(boolean threat) {
        boolean begun = threat || steps.stream().anyMatch(each -> each.kind().isSpokenToCustomer());
        if (!begun) {
            return null;
        }
        if (done(StepKind.ENDED) > 0) {
            return done(StepKind.POLICE_CONSULT) + done(StepKind.POLICE_EMERGENCY) > 0
                    ? null
                    : new Script(StepKind.POLICE_CONSULT, "対応の状況をご説明します。録音の内容をご確認ください。");
        }
        if (done(StepKind.STOP_ANNOUNCED) == 0) {
            return new Script(StepKind.STOP_ANNOUNCED, "対応を中止いたします。");
        }
        if (done(StepKind.STOP_REQUEST) < STOP_REQUESTS) {
            return new Script(StepKind.STOP_REQUEST, "そのような発言はおやめください。");
        }
        if (done(StepKind.FINAL_WARNING) == 0) {
            return new Script(StepKind.FINAL_WARNING, "このまま止めていただけないようなら、警察へ連絡させていただきます。");
        }
        return new Script(StepKind.ENDED, sentence(EndRule.FINAL_WARNING_GIVEN));
    }

    private long done(StepKind kind) {
        return steps.stream().filter(each -> each.kind() == kind).count();
    }
}
