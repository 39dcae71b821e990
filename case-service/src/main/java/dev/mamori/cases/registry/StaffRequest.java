package dev.mamori.cases.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new person of a centre. There is no place for a legal name (REQ-9.4). */
@Schema(description = "A new person of a centre. There is no place for a legal name.")
public record StaffRequest(
        @Schema(examples = "OP-0231") @NotNull StaffId staffId,

        @Schema(description = "The name used outside instead of the legal one.", examples = "佐倉")
        @NotBlank @Size(max = BusinessName.MAX_LENGTH) String businessName,

        @Schema(description = "Roles, as in the token.", examples = "[\"communicator\"]") @NotNull @Size(max = 11) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{1,31}") String> roles) {
    Staff toStaff(CentreId centre) {
        return new Staff(staffId, centre, new BusinessName(businessName), Set.copyOf(roles));
    }
}
