package dev.mamori.notification.report;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The month's figures for the client. */
@Path("/v1/clients/{clientId}/monthly-reports/{month}")
@RunOnVirtualThread
@RolesAllowed({Role.CLIENT, Role.MANAGER, Role.AUDITOR})
@Tag(name = "Monthly reports", description = "The month's figures for the client; nothing of persons.")
public class MonthlyReportResource {
    /** Four digits of a year that a database knows: {@link YearMonth} alone would take more, with a sign. */
    private static final Pattern MONTH = Pattern.compile("(?!0000)[0-9]{4}-(0[1-9]|1[0-2])");

    private final Caller caller;
    private final Transactions transactions;
    private final MonthlyReportService reports;
    private final MonthlyPageService pages;
    private final ClientNameStore names;

    MonthlyReportResource(
            Caller caller,
            Transactions transactions,
            MonthlyReportService reports,
            MonthlyPageService pages,
            ClientNameStore names) {
        this.caller = caller;
        this.transactions = transactions;
        this.reports = reports;
        this.pages = pages;
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getMonthlyReport", summary = "Get the figures of a month", description = "Audited.")
    public MonthlyReportView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The month, `yyyy-MM`, Japanese time.") @PathParam("month") String month) {
        caller.mustSee(clientId);
        YearMonth wanted = month(month);
        return transactions.inClient(clientId, () -> reports.of(clientId, wanted));
    }

    @GET
    @Path("/page")
    @Produces("text/html; charset=utf-8")
    @Operation(
            operationId = "getMonthlyReportPage",
            summary = "Get the month as a page with plots, to show and to print on A4",
            description =
                    "In Japanese, or in English if `Accept-Language` prefers it. Needs nothing from elsewhere. Audited.")
    public String page(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The month, `yyyy-MM`, Japanese time.") @PathParam("month") String month,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        caller.mustSee(clientId);
        YearMonth wanted = month(month);
        return transactions.inClient(clientId, () -> {
            Text name = names.of(clientId).orElseThrow(Problems::notFound);
            return pages.draw(reports.of(clientId, wanted), name, Language.of(language));
        });
    }

    private static YearMonth month(String text) {
        if (MONTH.matcher(text).matches()) {
            return YearMonth.parse(text);
        }
        throw Problems.invalid(
                "month", "Month", Text.of("month は yyyy-MM の形式で指定してください。", "month must have the form yyyy-MM."));
    }
}
