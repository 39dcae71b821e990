package dev.mamori.local.cli;

import dev.mamori.local.demo.Demo;
import dev.mamori.local.print.Console;
import dev.mamori.local.print.Story;
import dev.mamori.local.stack.Leftovers;
import dev.mamori.local.stack.Site;
import dev.mamori.local.stack.Stack;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the worked examples: on the stack that runs in the state folder, or on one that it starts. */
@Command(name = "demo", description = "Play the worked examples / デモを見る")
final class DemoCommand implements Callable<Integer> {

    private final Console console = Console.standard();

    @Mixin
    private Place place;

    @Option(names = "--exit", description = "End when the demo is over / 終わったら終了する")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        if (Leftovers.isRunning(place.folder())) {
            return play(Site.running(place.folder()));
        }
        console.heading("Starting Mamori / 起動中");
        try (var stack = Stack.start(place.options(), console::done)) {
            var status = play(stack.site());
            if (exit) {
                return status;
            }
            new Overview(console, stack).print();
            new CountDownLatch(1).await();
            return status;
        }
    }

    private int play(Site site) {
        var failures = new Demo(site, new Story(console)).play();
        console.line("");
        console.line(
                failures == 0
                        ? console.good("All that was told held. / すべて確認できました。")
                        : console.bad(failures + " checks did not hold. / 確認できない項目があります。"));
        return failures == 0 ? 0 : 1;
    }
}
