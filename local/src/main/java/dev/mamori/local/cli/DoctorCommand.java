package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.Checkout;
import dev.mamori.local.stack.Machine;
import dev.mamori.local.stack.ServiceName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether this machine can run the stack, and says what to do where it cannot. */
@Command(name = "doctor", description = "Check this machine / 環境を確認する")
final class DoctorCommand implements Callable<Integer> {

    private final Console console = Console.standard();

    @Mixin
    private Place place;

    private boolean well = true;

    @Override
    public Integer call() {
        var checkout = Checkout.find();
        check("Java " + Runtime.version().feature(), Runtime.version().feature() >= 25, "install a JDK 25 or later");
        check("Memory: " + Machine.memoryMebibytes() + " MiB", Machine.memoryMebibytes() >= 3500, "4 GiB are needed");
        check(
                "Disk: " + Machine.freeMebibytes(checkout.root()) + " MiB free",
                Machine.freeMebibytes(checkout.root()) >= 2000,
                "2 GiB are needed");
        check(
                "PostgreSQL can be started by " + System.getProperty("user.name"),
                Machine.postgresMayStart(),
                "`unshare -U` is not allowed here for root: run as an ordinary user");
        for (var service : ServiceName.values()) {
            check(service.module() + " is packaged", checkout.isPackaged(service), "./mamori up builds it");
        }
        console.line("State folder: " + place.folder().path());
        return well ? 0 : 1;
    }

    private void check(String what, boolean holds, String advice) {
        console.line(holds ? console.good("✓ ") + what : console.bad("✗ ") + what + ": " + advice);
        well &= holds;
    }
}
