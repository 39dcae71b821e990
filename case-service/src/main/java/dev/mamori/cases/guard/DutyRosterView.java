package dev.mamori.cases.guard;

import dev.mamori.cases.registry.StaffId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A centre's duty roster. */
@Schema(name = "DutyRoster", description = "A centre's duty roster.")
public record DutyRosterView(
        @Schema(description = "In the order in which they are called.", required = true)
        List<String> people,

        @Schema(description = "Seconds that each has to acknowledge an alert.", required = true)
        long climbAfterSeconds) {
    static DutyRosterView of(DutyRoster roster) {
        return new DutyRosterView(
                roster.people().stream().map(StaffId::value).toList(),
                roster.climbAfter().toSeconds());
    }
}
