package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The part of {@code ./mamori} that runs in Java: the local stack and what is done with it. */
@Command(
        name = "mamori",
        description = "Mamori on this machine / このマシンで Mamori を動かす",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DevCommand.class,
            DemoCommand.class,
            DownCommand.class,
            DoctorCommand.class,
            VerifyCommand.class
        })
public final class Mamori {

    private Mamori() {}

    /** Exit status: 0 well, 1 something did not hold, 2 wrong usage. */
    public static void main(String... arguments) {
        var console = Console.standard();
        var status = new CommandLine(new Mamori())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof StackException)) {
                        throw failure;
                    }
                    console.error(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
        System.exit(status);
    }
}
