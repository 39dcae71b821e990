package dev.mamori.cases.registry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person of a centre as shown: by the business name. */
@Schema(name = "Staff")
public record StaffView(
        @Schema(examples = "OP-0231", required = true) String staffId,
        @Schema(examples = "CTR-S2", required = true) String centreId,
        @Schema(examples = "佐倉", required = true) String businessName,
        @Schema(required = true) List<String> roles) {
    static StaffView of(Staff staff) {
        return new StaffView(
                staff.id().value(),
                staff.centre().value(),
                staff.businessName().value(),
                staff.roles().stream().sorted().toList());
    }
}
