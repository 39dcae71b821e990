package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.Leftovers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends the processes that this folder's stack started, and no others. */
@Command(name = "down", description = "End the stack of the state folder / 終了する")
final class DownCommand implements Callable<Integer> {

    @Mixin
    private Place place;

    @Option(names = "--purge", description = "Also remove all its data / データも消す")
    private boolean purge;

    @Override
    public Integer call() {
        var console = Console.standard();
        var ended = Leftovers.end(place.folder());
        console.line(ended.isEmpty() ? "Nothing was running. / 起動していません。" : "Ended / 終了: " + String.join(", ", ended));
        if (purge) {
            place.folder().purge();
            console.line("Removed / 削除: " + place.folder().path());
        }
        return 0;
    }
}
