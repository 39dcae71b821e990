package dev.mamori.judgment.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what a pure function answered last, because a running case is evaluated again and again with the same words. It
 * holds no client and no person: the same words get the same answer for everybody.
 */
final class Memo<K, V> {
    private final int most;
    private final Function<K, V> function;
    private final Map<K, V> answers = new LinkedHashMap<>(16, 0.75f, true);

    Memo(int most, Function<K, V> function) {
        this.most = most;
        this.function = function;
    }

    V of(K key) {
        synchronized (answers) {
            var known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        var answer = function.apply(key);
        synchronized (answers) {
            answers.put(key, answer);
            if (answers.size() > most) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return answer;
    }
}
