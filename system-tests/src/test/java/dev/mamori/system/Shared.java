package dev.mamori.system;

import dev.mamori.local.api.Api;
import dev.mamori.local.demo.Agreements;
import dev.mamori.local.demo.Registries;
import dev.mamori.local.demo.World;
import dev.mamori.local.print.Console;
import dev.mamori.local.print.Story;
import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Stack;
import dev.mamori.local.stack.StackOptions;
import dev.mamori.local.stack.StateFolder;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One packaged stack for all tests of a run, with the sample registries and agreements. It starts from nothing, on ports
 * of its own, and ends with the process.
 */
final class Shared {

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private Shared() {}

    private static final class Started {
        static final Stack STACK = start();

        private static Stack start() {
            var folder = new StateFolder(Checkout.find().root().resolve("system-tests/target/stack"));
            folder.purge();
            var stack = Stack.start(
                    StackOptions.in(folder.path()).with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"),
                    Console.standard()::done);
            stack.clock().set(java.time.Instant.parse("2026-10-01T00:00:00Z"));
            var world = world(stack, story());
            new Registries(world).register();
            new Agreements(world).agree();
            return stack;
        }
    }

    static Stack stack() {
        return Started.STACK;
    }

    /** A world with ids of its own; the story is printed into the test's output. */
    static World world() {
        return world(stack(), story());
    }

    /** The same, with something that happens after each call that is told. */
    static World world(IntConsumer afterCall) {
        return world(stack(), new Story(Console.standard(), afterCall));
    }

    /** A number of a caller without history: {@code 090-0199-0003}. */
    static String freshNumber() {
        return "090-0199-%04d".formatted(CALLERS.incrementAndGet());
    }

    static boolean isReady(ServiceName service) {
        return stack().service(service).isReady();
    }

    private static World world(Stack stack, Story story) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        return new World(stack.site(), new Api(stack.site()), story, run);
    }

    private static Story story() {
        return new Story(Console.standard());
    }
}
