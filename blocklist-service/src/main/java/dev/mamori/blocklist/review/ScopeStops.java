package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Stops about how far and how long a block reaches: HS-04, HS-10, HS-11, HS-13. */
final class ScopeStops {

    private ScopeStops() {}

    /** HS-04, BR-12, BR-13: life, safety, outage, voice lines and the only route of an essential service stay open. */
    static List<Text> holdsProtectedQueue(BlockCase request) {
        String names =
                request.scope().filter(Queue::isProtected).map(Queue::queueId).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? List.of()
                : List.of(Text.of("保護窓口です: " + names + "。", "Protected queues: " + names + "."));
    }

    /** HS-10, BR-18: one client, queues by name, never "all". */
    static List<Text> beyondClientOrNamedQueues(BlockCase request) {
        if (request.petition().queueIds().isEmpty()) {
            return List.of(Text.of("対象の窓口を一つずつ指定してください。", "Name each queue of the scope."));
        }
        String unknown = request.petition().queueIds().stream()
                .filter(queueId -> !request.queues().containsKey(queueId))
                .sorted()
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        Text.of("このクライアントの窓口ではありません: " + unknown + "。", "Not queues of this client: " + unknown + "."));
    }

    /** HS-11, BR-19: numbers are reused, so every block ends. */
    static List<Text> noEndOrTooLong(BlockCase request) {
        Instant from = request.petition().from();
        Instant until = request.petition().untilOrNull();
        if (until == null || !until.isAfter(from)) {
            return List.of(Text.of("開始より後の終了日時（until）が必要です。", "An end (until) after the start is needed."));
        }
        if (!until.isAfter(request.now())) {
            return List.of(Text.of("期間がすでに終わっています。", "The term is over already."));
        }
        Figures figures = request.criteria().figures();
        boolean renewal = request.renewed().isPresent();
        int maximum = renewal ? figures.renewalMaxDays() : figures.maxDays();
        return Duration.between(from, until).compareTo(Duration.ofDays(maximum)) <= 0
                ? List.of()
                : List.of(Text.of(
                        (renewal ? "更新" : "初回") + "の期間は" + maximum + "日以内です。",
                        "A " + (renewal ? "renewal" : "first term") + " lasts at most " + maximum + " days."));
    }

    /** HS-13, BR-15: another channel is open, and the caller learns of it in writing or from the announcement. */
    static List<Text> noAlternativeChannel(BlockCase request) {
        return request.petition().channels().stream().anyMatch(AlternativeChannel::isToldForGood)
                ? List.of()
                : List.of(Text.of(
                        "書面またはアナウンスで伝える代わりの連絡手段が必要です。",
                        "An alternative channel, told in writing or by announcement, is needed."));
    }
}
