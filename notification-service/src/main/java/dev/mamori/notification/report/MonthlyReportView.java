package dev.mamori.notification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a month. */
@Schema(
        name = "MonthlyReport",
        requiredProperties = {
            "month",
            "cases",
            "casesByDay",
            "casesByCause",
            "judgmentsByVerdict",
            "harassmentByType",
            "alertsByKind",
            "firstReport",
            "acknowledgement",
            "unacknowledged",
            "reports",
            "lateReports",
            "openDuties"
        },
        description = "The figures of a month, Japanese time; nothing of persons.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonthlyReportView(
        @Schema(description = "The month.", examples = "2026-11")
        String month,

        @Schema(description = "Cases opened.", minimum = "0")
        int cases,

        @Schema(description = "By the day of opening; days without a case are absent.")
        Map<String, Integer> casesByDay,

        @Schema(description = "By whether the company caused it: `YES`, `NO`, `UNKNOWN`.")
        Map<String, Integer> casesByCause,

        @Schema(description = "Judgments that stand.") Map<String, Integer> judgmentsByVerdict,

        @Schema(description = "Cases judged harassment by the guideline's type; one of several types counts for each.")
        Map<String, Integer> harassmentByType,

        @Schema(description = "Live alerts at the centre.") Map<String, Integer> alertsByKind,

        @Schema(description = "From occurrence to first report.")
        Span firstReport,

        @Schema(description = "From notice to the client's acknowledgement.")
        Span acknowledgement,

        @Schema(description = "Notices of the month that nobody has acknowledged.", minimum = "0")
        int unacknowledged,

        @Schema(description = "Reports made.", minimum = "0")
        int reports,

        @Schema(description = "Reports made after the agreed limit.", minimum = "0")
        int lateReports,

        @Schema(description = "What is owed now, the most urgent first, at most 100.")
        List<OpenDuty> openDuties) {

    /** How long something took. */
    @Schema(
            name = "MonthlyReportTimes",
            requiredProperties = {"count"},
            description = "How long something took.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            @Schema(description = "How many there were.", minimum = "0")
            int count,

            @Schema(
                    description = "Half were as quick or quicker.",
                    type = SchemaType.STRING,
                    format = "duration",
                    examples = "PT5M",
                    nullable = true)
            Duration median,

            @Schema(
                    description = "The slowest.",
                    type = SchemaType.STRING,
                    format = "duration",
                    examples = "PT50M",
                    nullable = true)
            Duration longest) {
        static Span of(Times times) {
            return new Span(
                    times.count(), times.median().orElse(null), times.longest().orElse(null));
        }
    }

    /** A report that is owed. */
    @Schema(
            name = "MonthlyReportDuty",
            requiredProperties = {"kind", "dueAt", "overdue"},
            description = "A report that is owed.")
    public record OpenDuty(
            @Schema(description = "The kind of report.", examples = "FINAL_REPORT")
            String kind,

            @Schema(description = "Until when.") Instant dueAt,
            @Schema(description = "Its time is over.") boolean overdue) {}
}
