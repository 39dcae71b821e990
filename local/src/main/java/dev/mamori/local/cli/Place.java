package dev.mamori.local.cli;

import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.StackOptions;
import dev.mamori.local.stack.StateFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options that say which stack is meant. */
final class Place {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Folder that keeps the stack's data, secrets and logs (default: .mamori in the checkout)")
    private Path state;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "First of 100 ports on 127.0.0.1 (default: a free block, remembered)")
    private Integer portBase;

    StackOptions options() {
        var wish = Optional.ofNullable(portBase).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        var all = StackOptions.in(path());
        return new StackOptions(all.state(), wish, all.services(), all.settings());
    }

    StateFolder folder() {
        return new StateFolder(path());
    }

    private Path path() {
        return state == null
                ? Checkout.find().root().resolve(".mamori")
                : Path.of(System.getProperty("mamori.caller", "")).resolve(state);
    }
}
