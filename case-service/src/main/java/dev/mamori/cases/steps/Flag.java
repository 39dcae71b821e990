package dev.mamori.cases.steps;

import dev.mamori.platform.web.Text;
import java.util.Objects;

/**
 * A remark on a step. It never stops anything (REQ-0.1): the step is on record when the flag is read.
 *
 * @param code stable and machine-readable
 */
public record Flag(FlagCode code, Text text) {
    public Flag {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
    }
}
