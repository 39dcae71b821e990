package dev.mamori.platform.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One running transaction of {@link Transactions}: its scope and what is left to do right before its commit. */
final class Unit {

    private final Scope scope;
    private final Deque<Runnable> lastWorks = new ArrayDeque<>();
    private final Map<Class<?>, Object> attached = new HashMap<>();

    Unit(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    void add(Runnable lastWork) {
        lastWorks.add(lastWork);
    }

    <T> T attached(Class<T> type, Supplier<T> create) {
        return type.cast(attached.computeIfAbsent(type, unused -> create.get()));
    }

    void runLastWorks() {
        while (!lastWorks.isEmpty()) {
            lastWorks.poll().run();
        }
    }
}
