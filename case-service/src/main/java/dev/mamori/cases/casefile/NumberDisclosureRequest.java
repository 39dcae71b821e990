package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why the whole number is needed; without a purpose it is not told (REQ-14.3). */
public record NumberDisclosureRequest(
        @NotNull Purpose purpose,
        @NotBlank @Size(max = 2000) String reason) {

    /** What a whole number may be needed for. */
    public enum Purpose {
        BLOCK_REQUEST,
        CALL_BACK,
        POLICE,
        LITIGATION
    }
}
