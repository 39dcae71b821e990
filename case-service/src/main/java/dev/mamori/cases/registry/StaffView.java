package dev.mamori.cases.registry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person of a centre as shown: by the business name. */
@Schema(name = "Staff", description = "A person of a centre as shown: by the business name.")
public record StaffView(
        @Schema(description = "The one key of the person.", examples = "OP-0231", required = true)
        String staffId,

        @Schema(description = "Her centre.", examples = "CTR-S2", required = true)
        String centreId,

        @Schema(description = "The name used outside instead of the legal one.", examples = "佐倉", required = true)
        String businessName,

        @Schema(description = "Roles, as in the token.", required = true)
        List<String> roles) {
    static StaffView of(Staff staff) {
        return new StaffView(
                staff.id().value(),
                staff.centre().value(),
                staff.businessName().value(),
                staff.roles().stream().sorted().toList());
    }
}
