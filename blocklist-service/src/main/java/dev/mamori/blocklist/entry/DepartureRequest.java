package dev.mamori.blocklist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the client has left. */
@Schema(name = "DepartureRequest", description = "That the client has left: why, and since when.")
public record DepartureRequest(
        @Schema(description = "In words.", examples = "2026年11月末で委託契約が終了", required = true) @NotBlank @Size(max = 2000) String reason) {}
