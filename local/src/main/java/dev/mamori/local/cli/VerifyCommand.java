package dev.mamori.local.cli;

import dev.mamori.local.print.Console;
import dev.mamori.local.stack.ServiceDatabases;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.StackException;
import dev.mamori.local.verify.AuditVerification;
import dev.mamori.local.verify.ChainReport;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves to an auditor that no audit entry was changed or taken away; status 1 when one was. */
@Command(name = "verify", description = "Prove that the audit record is whole / 監査記録が改変されていないことを確かめる")
final class VerifyCommand implements Callable<Integer> {

    private final Console console = Console.standard();

    @Mixin
    private Place place;

    @Option(
            names = "--database",
            paramLabel = "SERVICE=JDBC-URL",
            description = "A database elsewhere, with user and password in the URL; give all four services")
    private Map<String, String> databases = Map.of();

    @Override
    public Integer call() {
        var open = new LinkedHashMap<String, Connection>();
        try {
            for (var service : ServiceName.values()) {
                open.put(service.shortName(), connect(service));
            }
            var reports = AuditVerification.of(open);
            reports.forEach(this::print);
            var whole = reports.stream().allMatch(ChainReport::whole);
            console.line(
                    whole
                            ? console.good("✓ ") + "Nothing was changed or taken away. / 改変も欠落もありません。"
                            : console.bad("✗ ") + "The record was tampered with. / 記録に改変または欠落があります。");
            return whole ? 0 : 1;
        } finally {
            open.values().forEach(VerifyCommand::close);
        }
    }

    private Connection connect(ServiceName service) {
        if (databases.isEmpty()) {
            return ServiceDatabases.connect(place.folder(), service);
        }
        var url = databases.get(service.shortName());
        if (url == null) {
            throw new StackException("--database " + service.shortName() + "=jdbc:postgresql://... is missing:"
                    + " heads are kept by other services, so all four are needed");
        }
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new StackException("Cannot reach the database of " + service.module() + ": " + e.getMessage(), e);
        }
    }

    private void print(ChainReport report) {
        if (report.entries() == 0 && report.whole()) {
            return;
        }
        var mark = report.whole() ? console.good("✓ ") : console.bad("✗ ");
        console.line("%s%-12s %-8s %6d entries, %d erased, %d heads kept elsewhere"
                .formatted(
                        mark, report.service(), report.key(), report.entries(), report.erased(), report.keptHeads()));
        report.faults().forEach(fault -> console.line("    " + console.bad(fault)));
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written.
        }
    }
}
