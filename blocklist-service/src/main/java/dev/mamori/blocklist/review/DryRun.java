package dev.mamori.blocklist.review;

import dev.mamori.blocklist.queue.Queue;
import java.util.Map;
import java.util.Set;

/** Tries a scope on past contacts (P7: "these 14 calls of last week would have been rejected"). */
record DryRun(Set<String> scope, Map<String, Queue> queues) {

    /** What would have happened to a contact that reached this queue. */
    DryRunOutcome outcome(String queueIdOrNull) {
        Queue queue = queueIdOrNull == null ? null : queues.get(queueIdOrNull);
        if (queue == null) {
            return DryRunOutcome.QUEUE_UNKNOWN;
        }
        if (queue.isProtected()) {
            return DryRunOutcome.PROTECTED_QUEUE;
        }
        return scope.contains(queueIdOrNull) ? DryRunOutcome.REFUSED : DryRunOutcome.OTHER_QUEUE;
    }
}
