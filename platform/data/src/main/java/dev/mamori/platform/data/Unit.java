package dev.mamori.platform.data;

import java.util.ArrayDeque;
import java.util.Deque;

/** One running transaction of {@link Transactions}: its scope and what is left to do right before its commit. */
final class Unit {

    private final Scope scope;
    private final Deque<Runnable> lastWorks = new ArrayDeque<>();

    Unit(Scope scope) {
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    void add(Runnable lastWork) {
        lastWorks.add(lastWork);
    }

    void runLastWorks() {
        while (!lastWorks.isEmpty()) {
            lastWorks.poll().run();
        }
    }
}
