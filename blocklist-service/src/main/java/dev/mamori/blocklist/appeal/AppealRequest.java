package dev.mamori.blocklist.appeal;

import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appeal that somebody inside takes down for the caller. */
@Schema(name = "AppealBody", description = "An appeal that came by telephone, mail, letter or the client.")
public record AppealRequest(
        @Schema(description = "The number that calls come from, in any spelling.", required = true)
        @NotBlank @Size(max = 40) String number,

        @Schema(description = "How it came: any but PUBLIC_FORM.", required = true) @NotNull AppealSource source,

        @Schema(description = "Why the refusal is wrong.", required = true) @NotNull AppealGround ground,

        @Schema(description = "The appellant's words.", required = true) @NotBlank @Size(max = 4000) String words,

        @Schema(description = "Where the answer should go; kept encrypted.", nullable = true) @Size(max = 300) String contact) {

    AppealRequest checked() {
        if (source == AppealSource.PUBLIC_FORM) {
            throw Problems.invalid(
                    "/source",
                    "AppealSource",
                    Text.of("PHONE、EMAIL、POST、CLIENT のいずれかを指定してください。", "Give one of PHONE, EMAIL, POST and CLIENT."));
        }
        return this;
    }
}
