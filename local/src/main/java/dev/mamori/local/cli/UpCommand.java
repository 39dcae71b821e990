package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Stack;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the stack and stays until it is ended by Ctrl-C or {@code down}. */
@Command(name = "up", description = "Start Mamori and stay; Ctrl-C ends it / 起動する（Ctrl-C で終了）")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            converter = AService.class,
            description = "Leave this service out, to run it with `dev` / 起動しないサービス")
    private List<ServiceName> without = List.of();

    @Override
    public Integer call() throws InterruptedException {
        var console = Console.standard();
        console.heading("Starting Mamori / 起動中");
        try (var stack = Stack.start(place.options().without(without), console::done)) {
            new Overview(console, stack).print();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
