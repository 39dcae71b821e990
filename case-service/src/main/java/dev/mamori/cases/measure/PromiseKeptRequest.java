package dev.mamori.cases.measure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a promise was kept. */
@Schema(description = "That a promise was kept.")
public record PromiseKeptRequest(
        @Schema(description = "When; now when absent.", nullable = true)
        Instant at) {}
