package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that screening knows of one client, as of one revision. Nothing of another client can be reached from it.
 *
 * @param revision counts the client's changes; a PBX can report which one it applied
 * @param redressOrNull address of the card that tells refused callers where to object (RFC 8688)
 */
record ClientScreen(
        long revision,
        Map<String, Queue> queues,
        Map<Long, Queue> byCalledNumber,
        EntryIndex entries,
        String redressOrNull) {

    static final ClientScreen EMPTY = new ClientScreen(0, Map.of(), Map.of(), EntryIndex.EMPTY, null);

    static ClientScreen of(long revision, Collection<Queue> queues, EntryIndex entries) {
        return of(revision, queues, entries, null);
    }

    static ClientScreen of(long revision, Collection<Queue> queues, EntryIndex entries, String redressOrNull) {
        Map<Long, Queue> called = new HashMap<>();
        for (Queue queue : queues) {
            for (PhoneNumber number : queue.calledNumbers()) {
                called.put(number.key(), queue);
            }
        }
        return new ClientScreen(
                revision,
                queues.stream().collect(Collectors.toUnmodifiableMap(Queue::queueId, queue -> queue)),
                called,
                entries,
                redressOrNull);
    }

    /** The queue that was called, or null. Without a word about it, the only one that the caller may ask for. */
    Queue queue(String queueIdOrNull, String calledOrNull, Predicate<String> mayUse) {
        Queue named;
        if (queueIdOrNull != null) {
            named = queues.get(queueIdOrNull);
        } else if (calledOrNull != null) {
            named = byCalledNumber.get(CallingLine.read(calledOrNull).key());
        } else {
            List<Queue> usable = queues.values().stream()
                    .filter(queue -> mayUse.test(queue.queueId()))
                    .toList();
            named = usable.size() == 1 ? usable.getFirst() : null;
        }
        return named != null && mayUse.test(named.queueId()) ? named : null;
    }
}
